import { createS3 } from '@countersign/local/aws/s3/index';
import { createQueues } from '@countersign/local/aws/sqs/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import type { AwsApi, AwsRequest } from '@countersign/local/core/protocols/aws-api';
import type { Deployment } from '../embedded/connect.ts';
import { type Examination, examine, type Requirement } from './requirement.ts';
import { requirements } from './requirements/index.ts';

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** What services that are not here answer, by the name that they are signed for: to all, or to what is asked. */
export type Answers = Map<string, Answer | ((request: AwsRequest) => Answer)>;

/** An API whose answers a test sets. */
export const answering = (signingName: string, answers: Answers): AwsApi => ({
  signingNames: [signingName],
  operationOf: () => signingName,
  async handle(request) {
    const told = answers.get(signingName) ?? { status: 500, body: { message: 'down' } };
    const { status = 200, body } = typeof told === 'function' ? told(request) : told;
    return { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
  },
});

/** A stage with objects and queues of its own, whose parameters and other services a test sets. */
export async function openTrial() {
  const gateway = await openTestGateway();
  const s3 = await createS3({ secretOf: () => 'test' });
  const queues = createQueues({ url: gateway.url });
  const answers: Answers = new Map();
  const parameters = new Map<string, string>();
  const others = ['lambda', 'bedrock', 'es', 'cognito-idp', 'sagemaker', 'sts', 'events', 'sns', 'states'];
  gateway.serve({ apis: [s3.api, queues.api, ...others.map((name) => answering(name, answers))] });
  const deployment: Deployment = {
    stage: 'trial',
    aws: clientConfig(gateway),
    async parameter(name) {
      const value = parameters.get(name);
      if (value === undefined)
        throw Object.assign(new Error(`there is no ${name}`), { name: 'ParameterNotFound' });
      return value;
    },
    api: () => Promise.reject(new Error('Set COUNTERSIGN_TOKEN')),
  };
  async function close(): Promise<void> {
    await gateway.close();
    queues.close();
  }
  return { deployment, parameters, answers, close };
}

/** What the doctor says of one of its requirements. */
export async function findingOf(
  deployment: Deployment,
  what: string,
  all: readonly Requirement[] = requirements(),
): Promise<Examination> {
  const check = all.find((each) => each.what === what);
  if (check === undefined) throw new Error(`the doctor does not look at ${what}`);
  const [found] = await examine(deployment, [check]);
  return found!;
}
