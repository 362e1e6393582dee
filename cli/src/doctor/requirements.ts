import { DescribeEventBusCommand, EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { SERVICES } from '@countersign/events';
import type { Deployment } from '../embedded/connect.ts';
import type { Requirement } from './requirement.ts';

/** What each stack publishes for the others, by the service whose deployment makes it. */
const PUBLISHED: Readonly<Record<string, readonly string[]>> = {
  platform: [
    ...['bus-name', 'inbox-bucket', 'documents-bucket', 'audit-bucket', 'data-key-arn', 'risk-topic-arn'],
    ...['review-topic-arn', 'operations-topic-arn', 'database-url', 'search-endpoint', 'token-issuer'],
  ],
  choreographer: ['choreographer-api-endpoint'],
  index: ['index-api-endpoint'],
  audit: ['audit-signing-key-arn'],
  console: ['console-bucket', 'console-url'],
};

const parametersOf = (service: string, names: readonly string[]): Requirement => ({
  what: `parameters of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>`,
  async look({ parameter }) {
    const values = await Promise.allSettled(names.map(parameter));
    const missing = names.filter((_, index) => values[index]?.status === 'rejected');
    if (missing.length > 0) throw new Error(`not published: ${missing.join(', ')}`);
    return `${names.length} published`;
  },
});

const bucket = (name: string): Requirement => ({
  what: name,
  remedy: 'deploy platform; your credentials need s3:ListBucket',
  async look({ aws, parameter }) {
    const s3 = new S3Client({ ...aws, forcePathStyle: true });
    const Bucket = await parameter(name);
    await s3.send(new ListObjectsV2Command({ Bucket, MaxKeys: 1 }));
    return Bucket;
  },
});

const queueOf = (service: string): Requirement => ({
  what: `queue of ${service}`,
  remedy: `cd services/${service} && npx serverless deploy --stage <stage>; dead letters: countersign dlq list`,
  async look({ aws, stage }) {
    const sqs = new SQSClient(aws);
    const waiting = async (QueueName: string) => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
      const AttributeNames = ['ApproximateNumberOfMessages' as const];
      const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
      return Number(Attributes?.ApproximateNumberOfMessages);
    };
    const name = `countersign-${stage}-${service}`;
    const [working, dead] = await Promise.all([waiting(name), waiting(`${name}-dlq`)]);
    if (dead > 0) throw new Error(`${dead} dead letters`);
    return `${working} waiting`;
  },
});

const subscribers = (topic: string, who: string): Requirement => ({
  what: `subscribers of ${topic}`,
  remedy: `aws sns subscribe, as docs/deploy.md shows, for ${who}; each address confirms by mail`,
  async look({ aws, parameter }) {
    const TopicArn = await parameter(topic);
    const { Subscriptions = [] } = await new SNSClient(aws).send(
      new ListSubscriptionsByTopicCommand({ TopicArn }),
    );
    const confirmed = Subscriptions.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
    if (confirmed.length === 0) throw new Error('nobody is told');
    return `${confirmed.length} confirmed`;
  },
});

const one: readonly Requirement[] = [
  {
    what: 'credentials',
    remedy: 'aws configure, or AWS_PROFILE; and AWS_REGION for the region of the stage',
    look: async ({ aws }) =>
      (await new STSClient(aws).send(new GetCallerIdentityCommand({}))).Arn ?? 'nobody',
  },
  {
    what: 'event bus',
    remedy: 'deploy platform, then the services whose rules are missing',
    async look({ aws, parameter }) {
      const events = new EventBridgeClient(aws);
      const Name = await parameter('bus-name');
      await events.send(new DescribeEventBusCommand({ Name }));
      const { Rules = [] } = await events.send(new ListRulesCommand({ EventBusName: Name }));
      const missing = SERVICES.filter((service) => !Rules.some((rule) => rule.Name === `${Name}-${service}`));
      if (missing.length > 0) throw new Error(`no rule for ${missing.join(', ')}`);
      return `${Name}, ${Rules.length} rules`;
    },
  },
  {
    what: 'key',
    remedy: 'enable the key, or cancel its deletion: aws kms enable-key, cancel-key-deletion',
    async look({ aws, parameter }) {
      const KeyId = await parameter('data-key-arn');
      const { KeyMetadata } = await new KMSClient(aws).send(new DescribeKeyCommand({ KeyId }));
      if (KeyMetadata?.KeyState !== 'Enabled') throw new Error(`the key is ${KeyMetadata?.KeyState}`);
      return 'enabled';
    },
  },
  {
    what: 'state machine',
    remedy: 'cd services/choreographer && npx serverless deploy --stage <stage>',
    async look({ aws, stage }) {
      const { stateMachines = [] } = await new SFNClient(aws).send(new ListStateMachinesCommand({}));
      const name = `countersign-${stage}-contract-run`;
      if (!stateMachines.some((each) => each.name === name)) throw new Error(`there is no ${name}`);
      return name;
    },
  },
  {
    what: 'pages of the console',
    remedy: 'npm run build -w services/console && npm run upload -w services/console -- --stage <stage>',
    async look({ aws, parameter }) {
      const s3 = new S3Client({ ...aws, forcePathStyle: true });
      const Bucket = await parameter('console-bucket');
      await s3.send(new HeadObjectCommand({ Bucket, Key: 'index.html' }));
      return parameter('console-url');
    },
  },
];

/** Everything that is looked at, in the order of a deployment. */
export const REQUIREMENTS: readonly Requirement[] = [
  ...one,
  ...Object.entries(PUBLISHED).map(([service, names]) => parametersOf(service, names)),
  ...['inbox-bucket', 'documents-bucket', 'audit-bucket'].map(bucket),
  ...SERVICES.map(queueOf),
  subscribers('risk-topic-arn', 'lawyers'),
  subscribers('review-topic-arn', 'reviewers'),
  subscribers('operations-topic-arn', 'operations'),
];

/** How a remedy names the stage. */
export const remedyFor = (remedy: string, { stage }: Pick<Deployment, 'stage'>) =>
  remedy.replaceAll('<stage>', stage);
