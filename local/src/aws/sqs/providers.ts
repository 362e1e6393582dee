import { AT_REST, TAGS } from '../../core/cloudformation/ignored-because.ts';
import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { createQueue, setQueueAttributes } from './create-queue.ts';
import type { Sqs } from './operations/sqs-operation.ts';
import type { Queue } from './queue.ts';
import { defaultAttributes } from './queue-attributes.ts';

const ATTRIBUTES = [
  'ContentBasedDeduplication',
  'DeduplicationScope',
  'DelaySeconds',
  'FifoQueue',
  'FifoThroughputLimit',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedriveAllowPolicy',
  'RedrivePolicy',
  'VisibilityTimeout',
];

/** `AWS::SQS::Queue`, and `AWS::SQS::QueuePolicy`, which `core/iam` keeps and checks. */
export function queueProviders({ store, policies, queueAt, urlOf }: Sqs): ResourceProvider[] {
  return [
    {
      type: 'AWS::SQS::Queue',
      honoured: ['QueueName', ...ATTRIBUTES],
      ignored: {
        KmsMasterKeyId: AT_REST,
        KmsDataKeyReusePeriodSeconds: AT_REST,
        SqsManagedSseEnabled: AT_REST,
        Tags: TAGS,
      },
      async create(resource) {
        const name = queueName(resource);
        const attributes = queueAttributes(resource.properties);
        const existing = store.queues.find(name);
        // Creating it anew would forget the messages that it holds.
        const { arn } = existing
          ? setQueueAttributes(store, existing, { ...resetAttributes(existing), ...attributes })
          : createQueue(store, { name, region: resource.region, attributes, tags: {} });
        return { ref: urlOf(name), attributes: { Arn: arn, QueueName: name, QueueUrl: urlOf(name) } };
      },
    },
    {
      type: 'AWS::SQS::QueuePolicy',
      honoured: ['PolicyDocument', 'Queues'],
      // `core/iam` acts on it; here it can be read.
      async create({ logicalId, properties: { PolicyDocument, Queues } }) {
        for (const url of Queues as readonly string[])
          policies.set(queueAt(url).name, JSON.stringify(PolicyDocument));
        return { ref: logicalId, attributes: { Id: logicalId } };
      },
    },
  ];
}

function queueName({ properties, stackName, logicalId }: ResourceDeclaration): string {
  const name = properties.QueueName;
  if (typeof name === 'string') return name;
  return `${stackName}-${logicalId}${properties.FifoQueue ? '.fifo' : ''}`;
}

/** What a template no longer says goes back to what it is by itself. */
function resetAttributes({ attributes }: Queue): Record<string, string> {
  const settable = ATTRIBUTES.filter((name) => name !== 'FifoQueue' && name in attributes);
  return { ...Object.fromEntries(settable.map((name) => [name, ''])), ...defaultAttributes() };
}

function queueAttributes(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = ATTRIBUTES.filter((name) => properties[name] !== undefined);
  const texts = given.map((name) => [name, attributeText(name, properties[name])] as const);
  return Object.fromEntries(texts.filter(([name, text]) => name !== 'FifoQueue' || text === 'true'));
}

function attributeText(name: string, value: unknown): string {
  if (name === 'RedriveAllowPolicy') return typeof value === 'string' ? value : JSON.stringify(value);
  if (name !== 'RedrivePolicy') return String(value);
  const policy = (typeof value === 'string' ? JSON.parse(value) : value) as Record<string, unknown>;
  return JSON.stringify({ ...policy, maxReceiveCount: Number(policy.maxReceiveCount) });
}
