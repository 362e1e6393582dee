import type { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { deadLetterQueueNamed, deadLetterQueues, nameOf, queueBehind } from './queues-of-stage.ts';

const NAMES = ['local-audit', 'local-audit-dlq', 'local-sweep-dlq', 'local-live', 'production-audit-dlq'];
const sqs = {
  send: async ({ input: { QueueNamePrefix = '' } }: ListQueuesCommand) => ({
    QueueUrls: NAMES.map((name) => `https://sqs.example/0/countersign-${name}`).filter((url) =>
      nameOf(url).startsWith(QueueNamePrefix),
    ),
  }),
} as unknown as SQSClient;

it('lists the dead-letter queues of a stage', async () => {
  expect((await deadLetterQueues(sqs, 'local')).map(nameOf)).toEqual([
    'countersign-local-audit-dlq',
    'countersign-local-sweep-dlq',
  ]);
});

it.each([
  'countersign-local-audit',
  'countersign-local-live',
  'countersign-production-audit-dlq',
  'countersign-local-nothing-dlq',
])('takes no other queue for one: %s', async (name) => {
  await expect(deadLetterQueueNamed(sqs, 'local', name)).rejects.toThrow('is no dead-letter queue of local');
});

it('knows what a dead-letter queue is for', async () => {
  expect(nameOf(await deadLetterQueueNamed(sqs, 'local', 'countersign-local-audit-dlq'))).toBe(
    'countersign-local-audit-dlq',
  );
  expect(nameOf(await queueBehind(sqs, 'local', 'countersign-local-audit-dlq'))).toBe(
    'countersign-local-audit',
  );
});

it('says that messages of a schedule go nowhere', async () => {
  await expect(queueBehind(sqs, 'local', 'countersign-local-sweep-dlq')).rejects.toThrow('is of a schedule');
});
