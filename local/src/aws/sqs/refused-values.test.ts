import {
  CreateQueueCommand,
  DeleteQueueCommand,
  ListQueuesCommand,
  PurgeQueueCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  TagQueueCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recently } from './recently.ts';
import { openTestQueues, type TestQueues } from './testing.ts';

let test: TestQueues;
let QueueUrl: string;
let line: string;

beforeAll(async () => {
  test = await openTestQueues();
  ({ url: QueueUrl } = await test.declare('work'));
  ({ url: line } = await test.declare('line.fifo', { FifoQueue: true }));
  const { url: purged } = await test.declare('purged');
  await test.sqs.send(new PurgeQueueCommand({ QueueUrl: purged }));
  const { url: gone } = await test.declare('gone');
  await test.sqs.send(new DeleteQueueCommand({ QueueUrl: gone }));
});
afterAll(() => test.close());

const send = (input: object) => new SendMessageCommand({ QueueUrl, MessageBody: 'x', ...input });
const inLine = (more: object) =>
  send({ QueueUrl: line, MessageGroupId: 'g', MessageDeduplicationId: 'd', ...more });
const traced = (DataType: string) =>
  send({ MessageSystemAttributes: { AWSTraceHeader: { DataType, StringValue: '1' } } });
const create = (
  QueueName: string,
  Attributes: Record<string, string> = {},
  tags: Record<string, string> = {},
) => new CreateQueueCommand({ QueueName, Attributes, tags });
const fifo = (Attributes: Record<string, string>) => create('a.fifo', { FifoQueue: 'true', ...Attributes });
const change = (url: string, Attributes: Record<string, string>) =>
  new SetQueueAttributesCommand({ QueueUrl: url, Attributes });
const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, 'x']));
const both = { KmsMasterKeyId: 'alias/k', SqsManagedSseEnabled: 'true' };
const quick = { FifoThroughputLimit: 'perMessageGroupId' };

describe('a value that SQS refuses is refused', () => {
  it.each<[what: string, command: () => object, name: string]>([
    [
      'a second purge within a minute',
      () => new PurgeQueueCommand({ QueueUrl: QueueUrl.replace('work', 'purged') }),
      'PurgeQueueInProgress',
    ],
    ['a queue that was deleted a moment ago', () => create('gone'), 'QueueDeletedRecently'],
    [
      'a data key of one second',
      () => create('a', { KmsDataKeyReusePeriodSeconds: '1' }),
      'InvalidAttributeValue',
    ],
    ['two encryptions at once', () => create('a', both), 'InvalidAttributeValue'],
    ['a change to two encryptions at once', () => change(QueueUrl, both), 'InvalidAttributeValue'],
    [
      'quick groups in one scope',
      () => fifo({ ...quick, DeduplicationScope: 'queue' }),
      'InvalidAttributeValue',
    ],
    ['a change to quick groups in one scope', () => change(line, quick), 'InvalidAttributeValue'],
    ['a group with a space', () => inLine({ MessageGroupId: 'g g' }), 'InvalidParameterValue'],
    [
      'a deduplication id with a space',
      () => inLine({ MessageDeduplicationId: 'd d' }),
      'InvalidParameterValue',
    ],
    ['a delay of one message in line', () => inLine({ DelaySeconds: 0 }), 'InvalidParameterValue'],
    ['a trace header that is a number', () => traced('Number'), 'InvalidParameterValue'],
    ['51 tags of a new queue', () => create('a', {}, tags(51)), 'InvalidParameterValue'],
    ['51 tags', () => new TagQueueCommand({ QueueUrl, Tags: tags(51) }), 'InvalidParameterValue'],
    [
      'a tag of AWS',
      () => new TagQueueCommand({ QueueUrl, Tags: { 'aws:x': '1' } }),
      'InvalidParameterValue',
    ],
    [
      'a made-up token',
      () => new ListQueuesCommand({ NextToken: 'bogus', MaxResults: 1 }),
      'InvalidParameterValue',
    ],
  ])('%s', async (_what, command, name) => {
    await expect(test.sqs.send(command() as SendMessageCommand)).rejects.toMatchObject({ name });
  });

  it.each<[what: string, command: () => object]>([
    ['a message in line', () => inLine({})],
    ['a trace header', () => traced('String')],
    ['quick groups in their own scope', () => fifo({ ...quick, DeduplicationScope: 'messageGroup' })],
    ['one encryption', () => change(QueueUrl, { SqsManagedSseEnabled: 'true' })],
    ['another encryption instead', () => change(QueueUrl, { KmsMasterKeyId: 'alias/k' })],
    ['50 tags', () => new TagQueueCommand({ QueueUrl, Tags: tags(50) })],
  ])('but %s is not', async (_what, command) => {
    await expect(test.sqs.send(command() as SendMessageCommand)).resolves.toBeDefined();
  });

  it('a queue that was deleted, until a minute later', () => {
    let now = 0;
    const gone = recently(() => now);
    gone.done('q');
    now = 59_999;
    expect([gone.has('q'), gone.has('other')]).toEqual([true, false]);
    now = 60_000;
    expect(gone.has('q')).toBe(false);
  });
});
