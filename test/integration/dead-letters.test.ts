import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createQueues } from '@countersign/local/aws/sqs/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { type DeadLetters, sqsDeadLetters } from '@countersign/shared/aws';
import { sqsBatch } from '@countersign/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

let close: () => Promise<void>;
let sqs: SQSClient;
let queueUrl: string;
let deadLetters: DeadLetters;
beforeAll(async () => {
  const gateway = await openTestGateway();
  const queues = createQueues({ url: gateway.url });
  gateway.serve({ apis: [queues.api] });
  sqs = new SQSClient({ ...clientConfig(gateway), maxAttempts: 1 });
  ({ QueueUrl: queueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: 'dead' })));
  deadLetters = sqsDeadLetters(sqs, queueUrl);
  close = async () => {
    sqs.destroy();
    await gateway.close();
    queues.close();
  };
});
afterAll(() => close());

it.each([
  ['in plain words', 'No event of this version', 'No event of this version'],
  ['that quotes half a character', 'Unexpected token \uD83D', 'Unexpected token \u{FFFD}'],
  ['that quotes a control character', 'no detail-type "a\u0001\0b"', 'no detail-type "a\u{FFFD}\u{FFFD}b"'],
  [
    'that is too long, cut in a character',
    `${'x'.repeat(1999)}😀${'y'.repeat(500)}`,
    `${'x'.repeat(1999)}\u{FFFD}`,
  ],
])('buries a message for a reason %s', async (_, reason, told) => {
  const [record] = sqsBatch('{"text":"as it came 😀"}').Records;
  await deadLetters.send(record!, reason);
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MessageAttributeNames: ['All'], VisibilityTimeout: 600 }),
  );
  expect(
    Messages.map(({ Body, MessageAttributes }) => [Body, MessageAttributes?.reason?.StringValue]),
  ).toEqual([['{"text":"as it came 😀"}', told]]);
});
