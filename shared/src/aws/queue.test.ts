import { expect, it } from 'vitest';
import { lambdaContext, memoryQueue, sqsBatch } from '../testing/index.ts';
import { UnreadableMessage } from '../unreadable-message.ts';
import { queue } from './queue.ts';

/** Takes `good`, finds `dead` unreadable, and fails at anything else. */
async function take(body: string): Promise<void> {
  if (body === 'dead') throw new UnreadableMessage('This is dead');
  if (body !== 'good') throw new Error(`The database is away for ${body}`);
}

function setUp(failing: Parameters<typeof memoryQueue>[1] = {}) {
  const { ports, ...kept } = memoryQueue('classify', failing);
  const consume = queue(take, ports);
  return { ...kept, consume: (...bodies: string[]) => consume(sqsBatch(...bodies), lambdaContext()) };
}

it('delivers again only what failed, and buries only what is unreadable', async () => {
  const { consume, dead, counted } = setUp();
  expect(await consume('good', 'dead', 'unlucky', 'good')).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm3' }],
  });
  expect(dead).toEqual([{ body: 'dead', reason: 'This is dead' }]);
  expect(counted).toEqual(['DeadLetters']);
});

it('delivers all again when all fail, without failing the batch', async () => {
  const { consume } = setUp();
  expect(await consume('unlucky', 'unlucky')).toEqual({
    batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }],
  });
});

it('keeps a message that the dead-letter queue refuses, counts it, and never says that it was sent', async () => {
  const refusal = new Error('AccessDenied');
  const { consume, counted, lines } = setUp({ bury: refusal });
  expect(await consume('good', 'dead', 'good')).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
  expect(counted).toEqual(['DeadLettersRefused']);
  expect(lines).toEqual([
    {
      level: 'error',
      message: 'Will be delivered again: the dead-letter queue did not take it. This is dead',
      messageId: 'm2',
      error: refusal,
    },
  ]);
});

it('says once that a message is delivered again, with what was thrown', async () => {
  const { consume, lines } = setUp();
  await consume('unlucky');
  expect(lines).toEqual([
    {
      level: 'error',
      message: 'Will be delivered again',
      messageId: 'm1',
      error: new Error('The database is away for unlucky'),
    },
  ]);
});

it('hides a message while it is worked on, and longer each time that it failed', async () => {
  const { ports, hidden } = memoryQueue('classify');
  const again = async (body: string, receiveCount: number) => {
    const batch = sqsBatch(body);
    batch.Records[0]!.attributes.ApproximateReceiveCount = String(receiveCount);
    await queue(take, ports)(batch, lambdaContext());
    return hidden.splice(0).map(({ seconds }) => seconds);
  };
  expect(await again('good', 1)).toEqual([120]);
  expect(await again('unlucky', 1)).toEqual([120, 10]);
  expect(await again('unlucky', 3)).toEqual([120, 300]);
  expect(await again('unlucky', 9)).toEqual([120, 900]);
});

it('hides a message longer each time that the dead-letter queue refused it', async () => {
  const { ports, hidden } = memoryQueue('classify', { bury: new Error('AccessDenied') });
  const batch = sqsBatch('dead');
  batch.Records[0]!.attributes.ApproximateReceiveCount = '2';
  await queue(take, ports)(batch, lambdaContext());
  expect(hidden.map(({ seconds }) => seconds)).toEqual([120, 60]);
});

it('tells the handler how often the message was delivered', async () => {
  const counts: number[] = [];
  const { ports } = memoryQueue('classify');
  const batch = sqsBatch('good');
  batch.Records[0]!.attributes.ApproximateReceiveCount = '3';
  await queue(async (_, { receiveCount }) => void counts.push(receiveCount), ports)(batch, lambdaContext());
  expect(counts).toEqual([3]);
});
