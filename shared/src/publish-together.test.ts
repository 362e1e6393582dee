import { contractReceivedV1, type Envelope } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { newEvent, outgoing } from './new-event.ts';
import { publishTogether } from './publish-together.ts';

const document = { uri: 's3://inbox/a.pdf', sha256: 'a'.repeat(64), bytes: 1 };
const fact = (key: string) =>
  newEvent(
    'choreographer',
    outgoing(contractReceivedV1, { document, bucket: 'inbox', key, fileName: key, via: 'upload' }),
    { runId: 'run-00000001' },
  );
const keysOf = (events: readonly Envelope[]) => events.map(({ data }) => (data as { key: string }).key);

/** A bus that keeps what each call gave it, and refuses a call by its keys. */
function bus(refuses: (keys: readonly string[]) => boolean = () => false) {
  const calls: string[][] = [];
  return {
    calls,
    async publish(events: readonly Envelope[]) {
      calls.push(keysOf(events));
      if (refuses(keysOf(events))) throw new Error(`refused ${keysOf(events)}`);
    },
  };
}

describe('publishTogether', () => {
  it('publishes in one call, once each message has spoken or left', async () => {
    const { calls, ...each } = bus();
    const together = publishTogether(each, 3);
    const spoken = [together.publish([fact('a')]), together.publish([fact('b'), fact('c')])];
    expect(calls).toEqual([]);
    together.left();
    await Promise.all(spoken);
    expect(calls).toEqual([['a', 'b', 'c']]);
  });

  it('publishes at once for a message that is alone, as often as it speaks', async () => {
    const { calls, ...each } = bus();
    const together = publishTogether(each, 1);
    await together.publish([fact('a')]);
    await together.publish([fact('b')]);
    together.left();
    expect(calls).toEqual([['a'], ['b']]);
  });

  it('fails only the message whose events the bus does not take', async () => {
    const { calls, ...each } = bus((keys) => keys.includes('bad'));
    const together = publishTogether(each, 2);
    const spoken = await Promise.allSettled([
      together.publish([fact('good')]),
      together.publish([fact('bad')]),
    ]);
    expect(spoken).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { message: 'refused bad' } },
    ]);
    expect(calls).toEqual([['good', 'bad'], ['good'], ['bad']]);
  });

  it('asks the bus once for a message that is alone and refused', async () => {
    const { calls, ...each } = bus(() => true);
    await expect(publishTogether(each, 1).publish([fact('a')])).rejects.toThrow('refused a');
    expect(calls).toEqual([['a']]);
  });
});
