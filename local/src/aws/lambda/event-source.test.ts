import { expect, test } from 'vitest';
import type { QueuePoller, QueueRecord } from '../sqs/index.ts';
import { type EventSourcePorts, startEventSource } from './event-source.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';

const mapping: EventSourceMapping = {
  uuid: 'mapping',
  queueArn: 'arn:aws:sqs:eu-central-1:000000000000:letters',
  functionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:read',
  batchSize: 2,
  batchingWindowSeconds: 0,
  maximumConcurrency: 2,
  reportsItemFailures: true,
};

/** A queue that hands out what it holds, and notes what becomes of it. */
function fakeQueue(count: number) {
  const messages = Array.from({ length: count }, (_, index) => ({
    messageId: `m${index}`,
    receiptHandle: `h${index}`,
    body: '{}',
  })) as unknown as QueueRecord[];
  const deleted: string[] = [];
  const returned: string[] = [];
  const poller: QueuePoller = {
    async receive(_, { max, signal }) {
      if (messages.length === 0) await new Promise((resolve) => signal?.addEventListener('abort', resolve));
      return messages.splice(0, max);
    },
    delete: (_, handle) => void deleted.push(handle),
    changeVisibility: (_, handle) => void returned.push(handle),
    attributes: () => ({}),
  };
  return { messages, poller, deleted, returned };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

function run(count: number, process: EventSourcePorts['process'], changes: Partial<EventSourceMapping> = {}) {
  const queue = fakeQueue(count);
  const problems: string[] = [];
  const onProblem = (message: string) => void problems.push(message);
  const source = startEventSource({ ...mapping, ...changes }, { poller: queue.poller, process, onProblem });
  return { ...queue, problems, source };
}

test('at most as many batches as allowed are at work', async () => {
  const waiting: (() => void)[] = [];
  const { messages, source } = run(10, async (_, __, onTurn) => {
    onTurn();
    await new Promise<void>((resolve) => waiting.push(resolve));
  });
  await settle();
  expect([waiting.length, messages.length]).toEqual([2, 6]);
  waiting.shift()!();
  await settle();
  expect([waiting.length, messages.length]).toEqual([2, 4]);
  const stopped = source.stop();
  for (const finish of waiting) finish();
  await stopped;
});

test('while a batch waits for its function, the other messages stay in the queue', async () => {
  const turns: (() => void)[] = [];
  const { messages, source } = run(4, async (_, __, onTurn) => {
    await new Promise<void>((resolve) => turns.push(resolve));
    onTurn();
  });
  await settle();
  expect(messages).toHaveLength(2);
  turns.shift()!();
  await settle();
  expect(messages).toHaveLength(0);
  turns.shift()!();
  await source.stop();
});

test.each([
  ['nothing', undefined, ['h0', 'h1']],
  ['no failures', { batchItemFailures: [] }, ['h0', 'h1']],
  ['one failure', { batchItemFailures: [{ itemIdentifier: 'm0' }] }, ['h1']],
  ['a message that was not in the batch', { batchItemFailures: [{ itemIdentifier: 'm9' }] }, []],
  ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }, []],
  ['a malformed answer', { batchItemFailures: 'm0' }, []],
])('a function that reports %s', async (_, answer, expected) => {
  const { deleted, source } = run(2, async () => answer);
  await settle();
  expect(deleted).toEqual(expected);
  await source.stop();
});

test('a function that throws keeps the batch and does not stop the polling', async () => {
  let calls = 0;
  const { deleted, problems, source } = run(4, async () => {
    calls += 1;
    if (calls === 1) throw new Error('Sandbox.Timedout');
  });
  await settle();
  expect(deleted).toEqual(['h2', 'h3']);
  expect(problems).toHaveLength(1);
  await source.stop();
});
