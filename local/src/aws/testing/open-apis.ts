import { createDeliveryQueue } from '../../core/delivery/index.ts';
import { createFaultPlan } from '../../core/faults/index.ts';
import { createIamApi } from '../../core/iam/iam-api.ts';
import { createRoles } from '../../core/iam/roles.ts';
import { bedrockApi } from '../bedrock/bedrock-api.ts';
import { createIdentity } from '../cognito/index.ts';
import { createEventBridge } from '../eventbridge/index.ts';
import { createKms } from '../kms/index.ts';
import { createLambda } from '../lambda/index.ts';
import { createS3 } from '../s3/index.ts';
import { createSageMaker } from '../sagemaker/index.ts';
import { createSns } from '../sns/index.ts';
import { createQueues } from '../sqs/index.ts';
import { createSsm } from '../ssm/index.ts';
import { createFixture } from '../stepfunctions/testing/fixture.ts';
import { createSts } from '../sts/sts-api.ts';
import { createTextract } from '../textract/index.ts';

const region = 'eu-central-1';
const url = 'http://127.0.0.1:1';
const secretOf = (key: string) => key;

/** The APIs of AWS that the runtime speaks, in memory, each with nothing in it. */
export async function openApis() {
  const deliveryQueue = createDeliveryQueue({ targets: new Map() });
  const roles = createRoles();
  const queues = createQueues({ url });
  const lambda = createLambda({
    faults: createFaultPlan(),
    aws: { endpoint: url, objectsEndpoint: url, region, secretOf },
    poller: queues.poller,
    send: () => {},
    log: () => {},
  });
  const events = createEventBridge({ region, deliveryQueue });
  const identity = await createIdentity({ url });
  const kms = createKms();
  const s3 = createS3({ secretOf });
  const sns = createSns({ deliveryQueue });
  const ssm = createSsm();
  const states = await createFixture();
  const textract = createTextract({
    region,
    s3: { getObject: () => Promise.reject(new Error('there are no objects')) },
    publishSns: async () => {},
  });
  return {
    apis: {
      bedrock: bedrockApi(() => Promise.reject(new Error('there is no model'))),
      cognito: identity.api,
      events: events.api,
      iam: createIamApi(roles),
      kms: kms.api,
      lambda: lambda.api,
      s3: s3.api,
      sagemaker: createSageMaker(() => []).api,
      sfn: states.states.api,
      sns: sns.api,
      sqs: queues.api,
      ssm: ssm.api,
      sts: createSts({ roles, roleOf: () => '', secretOf }),
      textract: textract.api,
    },
    async close() {
      await Promise.all([lambda.close(), textract.close(), deliveryQueue.close()]);
      for (const each of [events, identity, kms, queues, s3, sns, ssm]) each.close();
    },
  };
}
