import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestQueues, type TestQueues } from './testing.ts';

let test: TestQueues;
let QueueUrl: string;
let line: string;

beforeAll(async () => {
  test = await openTestQueues();
  ({ url: QueueUrl } = await test.declare('work', { MaximumMessageSize: 1024 }));
  ({ url: line } = await test.declare('line.fifo', { FifoQueue: true }));
  await test.declare('two-letters');
  await test.declare('letters');
  await test.declare('source', deadTo('letters'));
  await test.declare('closed', { RedriveAllowPolicy: { redrivePermission: 'denyAll' } });
  const sourceQueueArns = [arnOf('known')];
  await test.declare('choosy', { RedriveAllowPolicy: { redrivePermission: 'byQueue', sourceQueueArns } });
});
afterAll(() => test.close());

const arnOf = (name: string) => `arn:aws:sqs:eu-central-1:000000000000:${name}`;
const deadTo = (name: string) => ({
  RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf(name), maxReceiveCount: 1 }),
});
const move = (source: string, destination?: string) =>
  new StartMessageMoveTaskCommand({
    SourceArn: arnOf(source),
    ...(destination && { DestinationArn: arnOf(destination) }),
  });
const text = (StringValue: string) => ({ DataType: 'String', StringValue });
const entries = (...Ids: string[]) => Ids.map((Id) => ({ Id, MessageBody: 'x' }));
const elevenNames = Array.from({ length: 11 }, (_, index) => `e${index}`);
const manyAttributes = Object.fromEntries(elevenNames.map((name) => [name, text('1')]));
const send = (input: object) => new SendMessageCommand({ QueueUrl, MessageBody: 'x', ...input });
const create = (QueueName: string, Attributes?: Record<string, string>) =>
  new CreateQueueCommand({ QueueName, ...(Attributes ? { Attributes } : {}) });

describe('what SQS refuses is refused, by the same name', () => {
  it.each([
    ['control characters', () => send({ MessageBody: 'a\u0001b' }), 'InvalidMessageContents'],
    ['U+FFFF', () => send({ MessageBody: 'a\uffffb' }), 'InvalidMessageContents'],
    ['half of a surrogate pair', () => send({ MessageBody: 'a\ud83d' }), 'InvalidMessageContents'],
    ['too large a body', () => send({ MessageBody: 'x'.repeat(1025) }), 'InvalidParameterValue'],
    [
      'attributes that make it too large',
      () => send({ MessageAttributes: { a: text('x'.repeat(1024)) } }),
      'InvalidParameterValue',
    ],
    ['more than ten attributes', () => send({ MessageAttributes: manyAttributes }), 'InvalidParameterValue'],
    [
      'an attribute without a value',
      () => send({ MessageAttributes: { a: { DataType: 'String' } } }),
      'InvalidParameterValue',
    ],
    [
      'an attribute of no known type',
      () => send({ MessageAttributes: { a: { DataType: 'Text', StringValue: 'x' } } }),
      'InvalidParameterValue',
    ],
    [
      'a number that is none',
      () => send({ MessageAttributes: { a: { DataType: 'Number', StringValue: 'x' } } }),
      'InvalidParameterValue',
    ],
    [
      'an attribute of AWS',
      () => send({ MessageAttributes: { 'aws.x': text('1') } }),
      'InvalidParameterValue',
    ],
    ['too long a delay', () => send({ DelaySeconds: 901 }), 'InvalidParameterValue'],
    ['deduplication outside of FIFO', () => send({ MessageDeduplicationId: '1' }), 'InvalidParameterValue'],
    ['no group in FIFO', () => send({ QueueUrl: line }), 'MissingParameter'],
    [
      'no deduplication in FIFO',
      () => send({ QueueUrl: line, MessageGroupId: 'a' }),
      'InvalidParameterValue',
    ],
    [
      'a delay of one message in FIFO',
      () => send({ QueueUrl: line, MessageGroupId: 'a', MessageDeduplicationId: '1', DelaySeconds: 5 }),
      'InvalidParameterValue',
    ],
    ['an empty batch', () => new SendMessageBatchCommand({ QueueUrl, Entries: [] }), 'EmptyBatchRequest'],
    [
      'eleven entries',
      () => new SendMessageBatchCommand({ QueueUrl, Entries: entries(...elevenNames) }),
      'TooManyEntriesInBatchRequest',
    ],
    [
      'one id twice',
      () => new SendMessageBatchCommand({ QueueUrl, Entries: entries('a', 'a') }),
      'BatchEntryIdsNotDistinct',
    ],
    [
      'an id with a blank',
      () => new SendMessageBatchCommand({ QueueUrl, Entries: entries('a b') }),
      'InvalidBatchEntryId',
    ],
    [
      'eleven messages',
      () => new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 11 }),
      'InvalidParameterValue',
    ],
    [
      'a long poll of 21 s',
      () => new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 21 }),
      'InvalidParameterValue',
    ],
    [
      'a parameter that is not honoured',
      () => new ReceiveMessageCommand({ QueueUrl: line, ReceiveRequestAttemptId: '1' }),
      'InvalidParameterValue',
    ],
    [
      'an attribute that no message has',
      () => new ReceiveMessageCommand({ QueueUrl, AttributeNames: ['Nope' as 'All'] }),
      'InvalidAttributeName',
    ],
    [
      'a system attribute that no message has',
      () => new ReceiveMessageCommand({ QueueUrl, MessageSystemAttributeNames: ['Nope' as 'All'] }),
      'InvalidAttributeName',
    ],
    [
      'a made-up handle to delete',
      () => new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'bogus' }),
      'ReceiptHandleIsInvalid',
    ],
    [
      'a made-up handle to hide',
      () => new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: 'bogus', VisibilityTimeout: 1 }),
      'ReceiptHandleIsInvalid',
    ],
    ['a name with a dot', () => create('a.b'), 'InvalidParameterValue'],
    ['FIFO without the ending', () => create('a', { FifoQueue: 'true' }), 'InvalidParameterValue'],
    ['an unknown attribute', () => create('a', { Colour: 'red' }), 'InvalidAttributeName'],
    [
      'an attribute of FIFO on another queue',
      () => create('a', { ContentBasedDeduplication: 'true' }),
      'InvalidAttributeName',
    ],
    ['an attribute out of range', () => create('a', { VisibilityTimeout: '43201' }), 'InvalidAttributeValue'],
    [
      'other attributes of a queue that exists',
      () => create('work', { VisibilityTimeout: '31' }),
      'QueueNameExists',
    ],
    [
      'a dead-letter queue that is not there',
      () =>
        new SetQueueAttributesCommand({
          QueueUrl,
          Attributes: {
            RedrivePolicy:
              '{"deadLetterTargetArn":"arn:aws:sqs:eu-central-1:000000000000:none","maxReceiveCount":1}',
          },
        }),
      'InvalidParameterValue',
    ],
    [
      'a redrive policy with more in it',
      () =>
        new SetQueueAttributesCommand({
          QueueUrl,
          Attributes: { RedrivePolicy: '{"deadLetterTargetArn":"a","maxReceiveCount":1,"x":1}' },
        }),
      'InvalidAttributeValue',
    ],
    [
      'a policy, which templates alone give',
      () => new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: '{}' } }),
      'UnsupportedOperation',
    ],
    ['a policy of a new queue', () => create('a', { Policy: '{}' }), 'UnsupportedOperation'],
    [
      'a word that says nothing of dead letters',
      () => create('a', { RedriveAllowPolicy: '{"redrivePermission":"maybe"}' }),
      'InvalidAttributeValue',
    ],
    [
      'sources that are named and all denied',
      () => create('a', { RedriveAllowPolicy: '{"redrivePermission":"denyAll","sourceQueueArns":["a"]}' }),
      'InvalidAttributeValue',
    ],
    ['a dead-letter queue that takes none', () => create('a', deadTo('closed')), 'InvalidParameterValue'],
    [
      'a dead-letter queue that takes those of another',
      () => create('a', deadTo('choosy')),
      'InvalidParameterValue',
    ],
    ['a dead-letter queue of another kind', () => create('a', deadTo('line.fifo')), 'InvalidParameterValue'],
    [
      'an attribute that nobody knows',
      () => new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Colour' as 'All'] }),
      'InvalidAttributeName',
    ],
    [
      'a limit to the pace of a move',
      () =>
        new StartMessageMoveTaskCommand({
          SourceArn: 'arn:aws:sqs:eu-central-1:000000000000:work',
          MaxNumberOfMessagesPerSecond: 1,
        }),
      'InvalidParameterValue',
    ],
    ['a move from nowhere', () => move('none'), 'ResourceNotFoundException'],
    ['a move to nowhere', () => move('letters', 'none'), 'ResourceNotFoundException'],
    ['a move from a queue that holds no dead letters', () => move('work'), 'InvalidParameterValue'],
    ['a move on the spot', () => move('letters', 'letters'), 'InvalidParameterValue'],
    ['a move to a queue of another kind', () => move('letters', 'line.fifo'), 'InvalidParameterValue'],
  ])('%s', async (_name, command, name) => {
    await expect(test.sqs.send(command() as SendMessageCommand)).rejects.toMatchObject({ name });
  });
});

it('lets a queue send its dead letters to one that takes them', async () => {
  const { QueueUrl: url } = await test.sqs.send(create('known', deadTo('choosy')));
  expect(url).toContain('known');
});

it('names the parameter that it does not honour', async () => {
  const asked = new ReceiveMessageCommand({ QueueUrl: line, ReceiveRequestAttemptId: '1' });
  await expect(test.sqs.send(asked)).rejects.toThrow(/ReceiveRequestAttemptId/);
});

it('refuses entries of a batch each by itself', async () => {
  const Entries = [
    { Id: 'good', MessageBody: 'x' },
    { Id: 'bad', MessageBody: '\u0001' },
  ];
  const { Successful, Failed } = await test.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  expect(Successful).toMatchObject([{ Id: 'good' }]);
  expect(Failed).toMatchObject([{ Id: 'bad', Code: 'InvalidMessageContents', SenderFault: true }]);
});

it('deletes what a handle stands for, but not for an older handle', async () => {
  const { url, arn } = await test.declare('again', { VisibilityTimeout: 0 });
  test.queues.sender.send(arn, 'x');
  const receive = async () =>
    (await test.queues.poller.receive(arn, { max: 1, waitMs: 0 }))[0]?.receiptHandle ?? '';
  const first = await receive();
  const second = await receive();
  const remove = (Id: string, ReceiptHandle: string) =>
    test.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries: [{ Id, ReceiptHandle }] }));
  expect((await remove('a', first)).Successful).toHaveLength(1);
  expect(test.queues.counts(arn).visible).toBe(1);
  await remove('b', second);
  expect(test.queues.counts(arn).visible).toBe(0);
  // What is gone already is deleted again without complaint, but cannot be hidden.
  expect((await remove('c', second)).Failed).toBeUndefined();
  const hide = new ChangeMessageVisibilityCommand({
    QueueUrl: url,
    ReceiptHandle: second,
    VisibilityTimeout: 1,
  });
  await expect(test.sqs.send(hide)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
});

it('tells a message that is no longer held from one that is gone', async () => {
  const { url, arn } = await test.declare('not-held', { VisibilityTimeout: 0 });
  test.queues.sender.send(arn, 'x');
  const [record] = await test.queues.poller.receive(arn, { max: 1 });
  const hide = new ChangeMessageVisibilityCommand({
    QueueUrl: url,
    ReceiptHandle: record?.receiptHandle,
    VisibilityTimeout: 1,
  });
  await expect(test.sqs.send(hide)).rejects.toMatchObject({ name: 'MessageNotInflight' });
});
