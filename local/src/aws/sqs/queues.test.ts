import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createQueues, type Queues } from './index.ts';

let gateway: Gateway;
let queues: Queues;
let sqs: SQSClient;

beforeEach(async () => {
  gateway = await openTestGateway();
  queues = createQueues({ url: gateway.url });
  gateway.serve({ apis: [queues.api] });
  sqs = new SQSClient(clientConfig(gateway));
});

afterEach(async () => {
  await gateway.close();
  queues.close();
});

async function declare(name: string, properties: Record<string, unknown> = {}) {
  const provider = queues.providers.find((each) => each.type === 'AWS::SQS::Queue')!;
  const common = {
    type: provider.type,
    logicalId: name,
    stackName: 's',
    region: 'eu-central-1',
    accountId: '0',
  };
  const created = await provider.create({ ...common, properties: { QueueName: name, ...properties } });
  return { url: created.ref, arn: created.attributes!.Arn! };
}

describe('SQS through the gateway', () => {
  it('sends, receives and deletes', async () => {
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'inbox' }));
    expect(QueueUrl).toBe(`${gateway.url}/000000000000/inbox`);
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages).toMatchObject([{ Body: 'hello' }]);
    await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages![0]!.ReceiptHandle }));
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '0',
      ApproximateNumberOfMessagesNotVisible: '0',
    });
  });

  it('wakes a long poll when a message comes', async () => {
    const { url } = await declare('inbox');
    const polled = sqs.send(new ReceiveMessageCommand({ QueueUrl: url, WaitTimeSeconds: 20 }));
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'late' }));
    expect((await polled).Messages).toMatchObject([{ Body: 'late' }]);
  });

  it('tells the attributes that are asked for', async () => {
    const { url } = await declare('inbox');
    const text = (StringValue: string) => ({ DataType: 'String', StringValue });
    const MessageAttributes = { 'a.one': text('1'), 'a.two': text('2'), b: text('3') };
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x', MessageAttributes }));
    const asked = { MessageSystemAttributeNames: ['SentTimestamp' as const], MessageAttributeNames: ['a.*'] };
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: url, ...asked }));
    expect(Object.keys(Messages![0]!.Attributes!)).toEqual(['SentTimestamp']);
    expect(Object.keys(Messages![0]!.MessageAttributes!)).toEqual(['a.one', 'a.two']);
    const tooMany = sqs.send(new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 11 }));
    await expect(tooMany).rejects.toMatchObject({ name: 'InvalidParameterValue' });
  });

  it('answers for an unknown queue as SQS does', async () => {
    const QueueUrl = `${gateway.url}/000000000000/none`;
    const sent = sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
    await expect(sent).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('moves a message to the dead-letter queue and back on redrive', async () => {
    const dead = await declare('dead');
    const RedrivePolicy = { deadLetterTargetArn: dead.arn, maxReceiveCount: 1 };
    const live = await declare('live', { RedrivePolicy, VisibilityTimeout: 0 });
    queues.sender.send(live.arn, 'poison');
    expect(await queues.poller.receive(live.arn, { max: 1 })).toHaveLength(1);
    expect(await queues.poller.receive(live.arn, { max: 1, waitMs: 0 })).toEqual([]);
    await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn }));
    const { Results } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: dead.arn }));
    expect(Results).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }]);
    const [again] = await queues.poller.receive(live.arn, { max: 1, waitMs: 0 });
    expect(again).toMatchObject({ body: 'poison', attributes: { ApproximateReceiveCount: '1' } });
  });
});

describe('the in-process poller', () => {
  it('waits without end and wakes on a message sent by API', async () => {
    const { url, arn } = await declare('work');
    const received = queues.poller.receive(arn, { max: 10 });
    await sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'x' }));
    expect(await received).toMatchObject([{ body: 'x', eventSource: 'aws:sqs', eventSourceARN: arn }]);
  });

  it('sees a message again when its visibility timeout is over', async () => {
    const { arn } = await declare('work', { VisibilityTimeout: 1 });
    queues.sender.send(arn, 'x');
    await queues.poller.receive(arn, { max: 1 });
    const [again] = await queues.poller.receive(arn, { max: 1, waitMs: 5000 });
    expect(again?.attributes.ApproximateReceiveCount).toBe('2');
  });

  it('wakes for a visibility timeout that is cut short by API', async () => {
    const { url, arn } = await declare('work', { VisibilityTimeout: 600 });
    queues.sender.send(arn, 'x');
    const [first] = await queues.poller.receive(arn, { max: 1 });
    const again = queues.poller.receive(arn, { max: 1 });
    const ReceiptHandle = first!.receiptHandle;
    await sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: 1 }),
    );
    expect(await again).toHaveLength(1);
  });

  it('takes large batches and stops when told', async () => {
    const { arn } = await declare('work');
    for (let count = 0; count < 25; count += 1) queues.sender.send(arn, String(count));
    expect(await queues.poller.receive(arn, { max: 100 })).toHaveLength(25);
    const stop = new AbortController();
    const nothing = queues.poller.receive(arn, { max: 1, signal: stop.signal });
    stop.abort();
    expect(await nothing).toEqual([]);
  });

  it('keeps FIFO groups in order', async () => {
    const { arn } = await declare('line.fifo', { FifoQueue: true });
    queues.sender.send(arn, 'a1', { groupId: 'a', deduplicationId: '1' });
    queues.sender.send(arn, 'a2', { groupId: 'a', deduplicationId: '2' });
    const [first] = await queues.poller.receive(arn, { max: 10 });
    expect(first?.body).toBe('a1');
    queues.poller.delete(arn, first!.receiptHandle);
    expect(await queues.poller.receive(arn, { max: 10 })).toMatchObject([{ body: 'a2' }]);
  });
});

it.each([
  ['VisibilityTimeout', 300, '30'],
  ['DelaySeconds', 9, '0'],
  ['MessageRetentionPeriod', 60, '345600'],
  ['RedriveAllowPolicy', { redrivePermission: 'denyAll' }, undefined],
])('takes %s back to its default when the template no longer says it', async (name, value, initial) => {
  await declare('changing', { [name]: value });
  const { url } = await declare('changing');
  const asked = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] });
  const { Attributes = {} } = await sqs.send(asked);
  expect((Attributes as Record<string, string>)[name]).toBe(initial);
});

it('takes words of a FIFO queue back, and leaves it FIFO', async () => {
  await declare('line.fifo', { FifoQueue: true, ContentBasedDeduplication: true });
  const { url } = await declare('line.fifo', { FifoQueue: true });
  const asked = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] });
  const { Attributes } = await sqs.send(asked);
  expect(Attributes).toMatchObject({ FifoQueue: 'true' });
  expect(Attributes?.ContentBasedDeduplication).not.toBe('true');
});

it('keeps messages over a restart on another port', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'queues-'));
  const before = createQueues({ url: 'http://127.0.0.1:1111', dataDir });
  await before.providers[0]!.create(durable());
  before.sender.send('arn:aws:sqs:eu-central-1:000000000000:durable', 'kept');
  before.close();
  const after = createQueues({ url: 'http://127.0.0.1:2222', dataDir });
  const { ref } = await after.providers[0]!.create(durable());
  expect(ref).toBe('http://127.0.0.1:2222/000000000000/durable');
  const arn = 'arn:aws:sqs:eu-central-1:000000000000:durable';
  expect(await after.poller.receive(arn, { max: 1, waitMs: 0 })).toMatchObject([{ body: 'kept' }]);
  after.close();
  await rm(dataDir, { recursive: true });
});

it('gives a message back at once when told, kept on disk or not', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'queues-'));
  const kept = createQueues({ url: 'http://127.0.0.1:1111', dataDir });
  await kept.providers[0]!.create(durable());
  const arn = 'arn:aws:sqs:eu-central-1:000000000000:durable';
  kept.sender.send(arn, 'again');
  const [first] = await kept.poller.receive(arn, { max: 1 });
  kept.poller.changeVisibility(arn, first!.receiptHandle, 0);
  const [second] = await kept.poller.receive(arn, { max: 1, waitMs: 0 });
  expect(second?.attributes).toMatchObject({ ApproximateReceiveCount: '2' });
  kept.close();
  await rm(dataDir, { recursive: true });
});

function durable() {
  const properties = { QueueName: 'durable', VisibilityTimeout: 60 };
  const place = { stackName: 's', region: 'eu-central-1', accountId: '0' };
  return { type: 'AWS::SQS::Queue', logicalId: 'D', ...place, properties };
}
