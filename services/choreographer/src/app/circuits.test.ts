import { beforeEach, describe, expect, it } from 'vitest';
import { aTask } from '../testing/rows.ts';
import { useRepositories } from '../testing/use-repositories.ts';
import { passCircuit, recordOutcome } from './circuits.ts';

const repositories = useRepositories();
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 12) + seconds * 1000);

const ask = (seconds: number, stage: 'generate' | 'classify' = 'generate') =>
  repositories.transact((all) => passCircuit(all, stage, at(seconds)));
const fail = (seconds: number, errorName = 'ServiceUnavailableException') =>
  repositories.transact((all) => recordOutcome(all, aTask({ status: 'failed', errorName }), at(seconds)));
const answer = (seconds: number) =>
  repositories.transact((all) => recordOutcome(all, aTask({ status: 'answered' }), at(seconds)));

async function failFor(seconds: number, errorName?: string) {
  const said = [];
  for (let now = 0; now <= seconds; now += 2) said.push(await fail(now, errorName));
  return said.filter((each) => each !== undefined);
}

beforeEach(() => repositories.transact(({ circuits }) => circuits.close('generate')));

describe('a stage whose provider is away', () => {
  it('is told once, then asked by one call now and then, until one succeeds', async () => {
    expect(await failFor(20)).toEqual(['opened']);
    await expect(ask(21)).rejects.toMatchObject({ name: 'CircuitOpen', retryable: true });
    await ask(25);
    await expect(ask(26)).rejects.toThrow('does not answer');
    await answer(27);
    await ask(28);
  });

  it('lets one of several that ask at once try', async () => {
    await failFor(10);
    const asked = await Promise.allSettled([ask(60), ask(60), ask(60)]);
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('holds up no other stage', async () => {
    await failFor(20);
    await ask(21, 'classify');
  });

  it('that throttles among successes goes on', async () => {
    for (let now = 0; now < 60; now += 6) {
      for (let call = 0; call < 20; call += 1) await fail(now + call / 10, 'ThrottlingException');
      await answer(now + 3);
      await ask(now + 4);
    }
  });

  it.each(['ModelErrorException', 'ModelTimeoutException', 'ValidationException', 'DatabaseFailed'])(
    'is not one whose calls fail of what they ask: %s',
    async (errorName) => {
      expect(await failFor(60, errorName)).toEqual([]);
      await ask(61);
    },
  );
});
