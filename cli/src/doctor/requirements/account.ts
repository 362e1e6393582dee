import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import {
  GetAccountSettingsCommand,
  GetFunctionConfigurationCommand,
  LambdaClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-lambda';
import { HeadBucketCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { isPriced } from '@countersign/summarize/priced';
import type { Deployment } from '../../embedded/connect.ts';
import type { Requirement } from '../requirement.ts';
import { modelImage } from './model-image.ts';
import { type AddressOf, region, regionOf } from './region.ts';
import { stageName } from './stage-name.ts';
import { stageParameters } from './stage-parameters.ts';

/** How many functions the queues of a service may call at once: `maximumConcurrency` in its `serverless.yml`. */
export const CONCURRENT = {
  choreographer: 10,
  extract: 4,
  classify: 4,
  summarize: 8,
  route: 4,
  assemble: 4,
  index: 4,
  audit: 4,
};
const CALLED_AT_ONCE = Object.values(CONCURRENT).reduce((sum, each) => sum + each);

/** Buckets are named `countersign-<stage>-<one of these>-<suffix>`, and their names are known everywhere. */
const BUCKETS = ['inbox', 'documents', 'audit', 'trail', 'console'];

// biome-ignore lint/suspicious/noTemplateCurlyInString: variables of CloudFormation
const DEFAULT_SUFFIX = '${AWS::AccountId}-${AWS::Region}';

const credentials: Requirement = {
  what: 'credentials',
  remedy: 'aws configure, or AWS_PROFILE; and AWS_REGION for the region of the stage',
  look: async ({ aws }) => (await new STSClient(aws).send(new GetCallerIdentityCommand({}))).Arn ?? 'nobody',
};

const concurrency: Requirement = {
  what: 'concurrent functions',
  remedy:
    'aws service-quotas request-service-quota-increase --service-code lambda --quota-code L-B99A9384 --desired-value 1000',
  onlyOnAws: true,
  async look({ aws }) {
    const { AccountLimit } = await new LambdaClient(aws).send(new GetAccountSettingsCommand({}));
    const { ConcurrentExecutions = 0 } = AccountLimit ?? {};
    if (ConcurrentExecutions < CALLED_AT_ONCE)
      throw new Error(`${ConcurrentExecutions}, and the queues call up to ${CALLED_AT_ONCE}`);
    return `${ConcurrentExecutions}`;
  },
};

/** What a stage deploys that says nothing of its model; a test holds it to summarize's template. */
export const DEFAULT_MODEL = 'eu.anthropic.claude-sonnet-4-6';

/** The model of the deployed function; before there is one, that which a deployment would take. */
async function modelId({ aws, stage, settings }: Deployment): Promise<string> {
  const FunctionName = `countersign-${stage}-summarize`;
  try {
    const found = await new LambdaClient(aws).send(new GetFunctionConfigurationCommand({ FunctionName }));
    const id = found.Environment?.Variables?.MODEL_ID;
    if (id !== undefined) return id;
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
  }
  return settings?.modelId ?? DEFAULT_MODEL;
}

/** @param given id of a model to ask instead of that of the deployed function */
const model = (given: string | undefined): Requirement => ({
  what: 'model that writes the sections',
  remedy:
    'request access in the console of Bedrock, or name another model as modelId in deploy/stages.yml; without a price: an entry in services/summarize/models.yaml, and deploy summarize',
  onlyOnAws: true,
  async look(deployment) {
    const id = given ?? (await modelId(deployment));
    const messages = [{ role: 'user' as const, content: [{ text: 'Answer: yes' }] }];
    const asked = new ConverseCommand({ modelId: id, messages, inferenceConfig: { maxTokens: 1 } });
    await new BedrockRuntimeClient(deployment.aws).send(asked);
    const deployed = given === undefined ? id : await modelId(deployment);
    if (id !== deployed) throw new Error(`${id} answers, and the stage will ask ${deployed}`);
    if (!isPriced(id))
      throw new Error(
        `${id} answers, and models.yaml has no price for it: its calls count for nothing, and maxCostUsd and maxCostUsdPerDay never close`,
      );
    return `${id} answers`;
  },
});

/** Whether a name is free, ours, or somebody else's. */
async function holder(s3: S3Client, Bucket: string): Promise<'nobody' | 'this account' | 'another account'> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }));
    return 'this account';
  } catch (error) {
    const status = error instanceof S3ServiceException && error.$metadata.httpStatusCode;
    if (status === 404) return 'nobody';
    // It exists; what it is asked for does not matter.
    if (status === 403 || status === 301) return 'another account';
    throw error;
  }
}

const suffixOf = (written: string, known: Readonly<Record<string, string>>): string =>
  written.replaceAll(/\$\{AWS::(\w+)\}/g, (variable, name: string) => known[name] ?? variable);

const names: Requirement = {
  what: 'names of buckets',
  remedy: 'set bucketSuffix of the stage in deploy/stages.yml, or delete what a stage of that name left',
  onlyOnAws: true,
  async look({ aws, stage, settings, parameter }) {
    const isDeployed = await parameter('inbox-bucket').then(Boolean, () => false);
    if (isDeployed) return 'in use by the stage';
    const sts = new STSClient(aws);
    const { Account } = await sts.send(new GetCallerIdentityCommand({}));
    const known = { AccountId: `${Account}`, Region: await regionOf(aws) };
    const suffix = suffixOf(settings?.bucketSuffix ?? DEFAULT_SUFFIX, known);
    const s3 = new S3Client({ ...aws, forcePathStyle: true });
    const taken = await Promise.all(
      BUCKETS.map(async (each) => {
        const bucket = `countersign-${stage}-${each}-${suffix}`;
        const by = await holder(s3, bucket);
        return by === 'nobody' ? [] : [`${bucket} (${by})`];
      }),
    );
    if (taken.flat().length > 0) throw new Error(`taken: ${taken.flat().join(', ')}`);
    return 'free';
  },
};

/** What an account needs before anything is deployed to it. */
export const accountRequirements = (givenModel?: string, addressOf?: AddressOf): readonly Requirement[] => [
  credentials,
  region(addressOf),
  modelImage(),
  stageName,
  stageParameters,
  concurrency,
  model(givenModel),
  names,
];
