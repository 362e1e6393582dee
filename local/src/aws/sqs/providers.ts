import type { ResourceDeclaration, ResourceProvider } from '../../core/cloudformation/resource-provider.ts';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import type { Fauxqs } from './fauxqs.ts';

const ATTRIBUTES = [
  'ContentBasedDeduplication',
  'DelaySeconds',
  'FifoQueue',
  'MaximumMessageSize',
  'MessageRetentionPeriod',
  'ReceiveMessageWaitTimeSeconds',
  'RedrivePolicy',
  'VisibilityTimeout',
];

/** `AWS::SQS::Queue` and the inert `AWS::SQS::QueuePolicy`. */
export function queueProviders(fauxqs: Fauxqs, url: string): ResourceProvider[] {
  return [
    {
      type: 'AWS::SQS::Queue',
      honoured: ['QueueName', ...ATTRIBUTES],
      ignored: [
        'KmsMasterKeyId',
        'KmsDataKeyReusePeriodSeconds',
        'RedriveAllowPolicy',
        'SqsManagedSseEnabled',
        'Tags',
      ],
      async create(resource) {
        const name = queueName(resource);
        const arn = `arn:aws:sqs:${resource.region}:${ACCOUNT_ID}:${name}`;
        const queueUrl = `${url}/${ACCOUNT_ID}/${name}`;
        const attributes = queueAttributes(resource.properties);
        // Creating it anew would forget the messages that it holds.
        const existing = fauxqs.sqs.getQueueByArn(arn);
        if (existing === undefined) fauxqs.sqs.createQueue(name, queueUrl, arn, attributes);
        else existing.setAttributes({ RedrivePolicy: '', ...attributes });
        return { ref: queueUrl, attributes: { Arn: arn, QueueName: name, QueueUrl: queueUrl } };
      },
    },
    {
      type: 'AWS::SQS::QueuePolicy',
      honoured: [],
      ignored: ['PolicyDocument', 'Queues'],
      create: async (resource) => ({ ref: resource.logicalId, attributes: { Id: resource.logicalId } }),
    },
  ];
}

function queueName({ properties, stackName, logicalId }: ResourceDeclaration): string {
  const name = properties.QueueName;
  if (typeof name === 'string') return name;
  return `${stackName}-${logicalId}${properties.FifoQueue ? '.fifo' : ''}`;
}

function queueAttributes(properties: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = ATTRIBUTES.filter((name) => properties[name] !== undefined);
  return Object.fromEntries(given.map((name) => [name, attributeText(name, properties[name])]));
}

function attributeText(name: string, value: unknown): string {
  if (name !== 'RedrivePolicy') return String(value);
  const policy = (typeof value === 'string' ? JSON.parse(value) : value) as Record<string, unknown>;
  return JSON.stringify({ ...policy, maxReceiveCount: Number(policy.maxReceiveCount) });
}
