import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTestQueues, type TestQueues } from './testing.ts';

let test: TestQueues;
beforeEach(async () => {
  test = await openTestQueues();
});
afterEach(async () => {
  vi.useRealTimers();
  await test.close();
});

const bodies = async (arn: string, max = 10) =>
  (await test.queues.poller.receive(arn, { max, waitMs: 0 })).map(({ body }) => body);

it('takes every text that SQS takes, and so can dead-letter it', async () => {
  const dead = await test.declare('dead');
  const RedrivePolicy = { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 };
  const { url: QueueUrl, arn } = await test.declare('live', { RedrivePolicy, VisibilityTimeout: 0 });
  const MessageBody = '𝔖𝔢𝔢 §7 – “naïve” 🖋️\t\r\n\u{10FFFF}';
  await test.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  expect(await bodies(arn)).toEqual([MessageBody]);
  expect(await bodies(arn)).toEqual([]);
  const ask = { QueueUrl: dead.url, MessageSystemAttributeNames: ['All' as const] };
  const { Messages } = await test.sqs.send(new ReceiveMessageCommand(ask));
  expect(Messages).toMatchObject([{ Body: MessageBody, Attributes: { DeadLetterQueueSourceArn: arn } }]);
});

it('sends dead letters of two queues back to where each came from', async () => {
  const dead = await test.declare('dead');
  const RedrivePolicy = { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 };
  const [one, two] = [
    await test.declare('one', { RedrivePolicy, VisibilityTimeout: 0 }),
    await test.declare('two', { RedrivePolicy, VisibilityTimeout: 0 }),
  ];
  for (const { arn } of [one, two]) {
    test.queues.sender.send(arn, arn);
    await bodies(arn);
    await bodies(arn);
  }
  expect(test.queues.counts(dead.arn).visible).toBe(2);
  await test.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn }));
  expect([await bodies(one.arn), await bodies(two.arn)]).toEqual([[one.arn], [two.arn]]);
});

it('moves no dead letter when one of them came from nowhere', async () => {
  const dead = await test.declare('dead');
  const RedrivePolicy = { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 };
  for (const name of ['one', 'two']) await test.declare(name, { RedrivePolicy });
  test.queues.sender.send(dead.arn, 'put here by hand');
  const move = test.sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn }));
  await expect(move).rejects.toThrow(/DestinationArn/);
  expect(await bodies(dead.arn)).toEqual(['put here by hand']);
});

it('empties no queue that is nobody’s dead-letter queue', async () => {
  const [work, other] = [await test.declare('work'), await test.declare('other')];
  test.queues.sender.send(work.arn, 'still to do');
  const move = new StartMessageMoveTaskCommand({ SourceArn: work.arn, DestinationArn: other.arn });
  await expect(test.sqs.send(move)).rejects.toMatchObject({
    name: 'InvalidParameterValue',
    message: 'Source queue must be configured as a Dead Letter Queue.',
  });
  expect([await bodies(work.arn), await bodies(other.arn)]).toEqual([['still to do'], []]);
});

it('keeps the messages of a queue whose dead-letter queue was deleted', async () => {
  const dead = await test.declare('dead');
  const RedrivePolicy = { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 };
  const { arn } = await test.declare('live', { RedrivePolicy, VisibilityTimeout: 0 });
  await test.sqs.send(new DeleteQueueCommand({ QueueUrl: dead.url }));
  test.queues.sender.send(arn, 'x');
  expect([await bodies(arn), await bodies(arn), await bodies(arn)]).toEqual([['x'], ['x'], ['x']]);
});

it('counts messages that wait, are held and are delayed', async () => {
  const { url: QueueUrl, arn } = await test.declare('work');
  test.queues.sender.send(arn, 'held');
  await bodies(arn, 1);
  test.queues.sender.send(arn, 'waits');
  test.queues.sender.send(arn, 'later', { delaySeconds: 900 });
  const ask = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] });
  expect((await test.sqs.send(ask)).Attributes).toMatchObject({
    ApproximateNumberOfMessages: '1',
    ApproximateNumberOfMessagesNotVisible: '1',
    ApproximateNumberOfMessagesDelayed: '1',
  });
  await test.sqs.send(new PurgeQueueCommand({ QueueUrl }));
  expect(test.queues.counts(arn)).toEqual({ visible: 0, held: 0, delayed: 0 });
});

it('forgets messages that are older than the retention period', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const { arn } = await test.declare('work', { MessageRetentionPeriod: 60 });
  test.queues.sender.send(arn, 'old');
  vi.setSystemTime(Date.now() + 61_000);
  test.queues.sender.send(arn, 'new');
  expect(await bodies(arn)).toEqual(['new']);
});

it('lists queues by page', async () => {
  for (const name of ['a-1', 'a-2', 'a-3', 'b-1']) await test.declare(name);
  const first = await test.sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'a-', MaxResults: 2 }));
  expect(first.QueueUrls).toHaveLength(2);
  const { NextToken } = first;
  const rest = await test.sqs.send(
    new ListQueuesCommand({ QueueNamePrefix: 'a-', MaxResults: 2, NextToken }),
  );
  expect(rest.QueueUrls).toMatchObject([expect.stringMatching(/a-3$/)]);
  expect(rest.NextToken).toBeUndefined();
});

describe('FIFO', () => {
  const to = (group: string, id: string) => ({ groupId: group, deduplicationId: id });

  it('holds a group back while one of its messages is held, and no other group', async () => {
    const { arn } = await test.declare('line.fifo', { FifoQueue: true });
    for (const [group, body] of [
      ['a', 'a1'],
      ['a', 'a2'],
      ['b', 'b1'],
    ] as const) {
      test.queues.sender.send(arn, body, to(group, body));
    }
    expect(await bodies(arn, 1)).toEqual(['a1']);
    expect(await bodies(arn)).toEqual(['b1']);
  });

  it('gives several of a group at once, in order', async () => {
    const { arn } = await test.declare('line.fifo', { FifoQueue: true });
    for (const body of ['1', '2', '3']) test.queues.sender.send(arn, body, to('a', body));
    expect(await bodies(arn)).toEqual(['1', '2', '3']);
  });

  it('takes what it saw in the last five minutes for the same message', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { arn } = await test.declare('line.fifo', { FifoQueue: true, ContentBasedDeduplication: true });
    const first = test.queues.sender.send(arn, 'x', { groupId: 'a' });
    expect(test.queues.sender.send(arn, 'x', { groupId: 'b' }).messageId).toBe(first.messageId);
    vi.setSystemTime(Date.now() + 301_000);
    expect(test.queues.sender.send(arn, 'x', { groupId: 'a' }).messageId).not.toBe(first.messageId);
  });

  it('deduplicates within a group where the queue says so', async () => {
    const DeduplicationScope = 'messageGroup';
    const { arn } = await test.declare('line.fifo', { FifoQueue: true, DeduplicationScope });
    for (const group of ['a', 'b', 'a']) test.queues.sender.send(arn, group, to(group, 'same'));
    expect(await bodies(arn)).toEqual(['a', 'b']);
  });
});

it('gives every message back that the last process held, and no delayed one', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'queues-'));
  const before = await openTestQueues(dataDir);
  const { arn } = await before.declare('work', { VisibilityTimeout: 600 });
  before.queues.sender.send(arn, 'held');
  before.queues.sender.send(arn, 'later', { delaySeconds: 900 });
  await before.queues.poller.receive(arn, { max: 1 });
  await before.close();

  const after = await openTestQueues(dataDir);
  after.queues.releaseHeldMessages();
  const [again, ...more] = await after.queues.poller.receive(arn, { max: 10, waitMs: 0 });
  expect(again).toMatchObject({ body: 'held', attributes: { ApproximateReceiveCount: '2' } });
  expect(more).toEqual([]);
  await after.close();
  await rm(dataDir, { recursive: true });
});
