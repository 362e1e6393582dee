import { ACCOUNT_ID } from '../../protocols/aws-api.ts';
import { arn, formOf, inputOf, keyNeeds, type Need, type Needs } from '../call.ts';

export const sqsNeeds: Needs = ({ request, operation }) => {
  const { QueueUrl, QueueName } = inputOf(request);
  const name = String(QueueUrl ?? QueueName ?? '*')
    .split('/')
    .at(-1);
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, on: [arn('sqs', request, name ?? '*')] }];
};

/** What publishing to a topic needs, its key included. */
export const publishNeeds = (use: Parameters<typeof keyNeeds>[0], topic: string): readonly Need[] => [
  { action: 'sns:Publish', on: [topic] },
  ...keyNeeds(use, topic, ['kms:GenerateDataKey', 'kms:Decrypt']),
];

export const snsNeeds: Needs = (call) => {
  const { request, operation } = call;
  const form = formOf(request);
  const topic = form.get('TopicArn') ?? form.get('TargetArn') ?? '*';
  const action = operation.replace(/Batch$/, '');
  return action === 'Publish' ? publishNeeds(call, topic) : [{ action: `sns:${action}`, on: [topic] }];
};

export const eventsNeeds: Needs = ({ request, operation }) => {
  if (operation !== 'PutEvents') return [{ action: `events:${operation}`, on: ['*'] }];
  const { Entries = [] } = inputOf(request) as { Entries?: readonly Readonly<Record<string, unknown>>[] };
  return Entries.map(({ EventBusName = 'default', Source = '', DetailType = '' }) => {
    const bus = String(EventBusName);
    return {
      action: 'events:PutEvents',
      on: [bus.startsWith('arn:') ? bus : `arn:aws:events:${request.region}:${ACCOUNT_ID}:event-bus/${bus}`],
      context: { 'events:source': [String(Source)], 'events:detail-type': [String(DetailType)] },
    };
  });
};
