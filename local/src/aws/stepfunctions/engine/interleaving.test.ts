import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callback, createFixture, type Fixture, inRow, type Payload } from '../testing/fixture.ts';

/** What may happen from outside while an execution runs. */
type Move =
  | { readonly do: 'succeed' | 'fail'; readonly which: number }
  | { readonly do: 'stop' | 'redrive' | 'work' | 'expire' };

const moves = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('succeed' as const, 'fail' as const), which: fc.nat(20) }),
    fc.record({
      do: fc.constantFrom('stop' as const, 'redrive' as const, 'work' as const, 'expire' as const),
    }),
  ),
  { maxLength: 30 },
);

const definition = (MaxConcurrency: number) =>
  inRow({
    Each: {
      Type: 'Map',
      MaxConcurrency,
      ItemProcessor: inRow({
        Ask: callback('ask', { TimeoutSeconds: 60, Output: "{% $states.result & '!' %}" }),
        Tell: { Type: 'Pass', Output: "{% $states.input & '?' %}" },
      }),
    },
  });

interface Request {
  readonly token: string;
  readonly input: string;
}

/** A Map over `items` whose iterations ask the test, and what the test has acknowledged. */
async function world(items: readonly string[], concurrency: number) {
  const requests: Request[] = [];
  const done = new Set<string>();
  const fixture: Fixture = await createFixture({
    functions: {
      ask(request: Request) {
        if (done.has(request.input)) throw new Error(`${request.input} was asked again`);
        requests.push(request);
      },
    },
  });
  const executionArn = await fixture.start(definition(concurrency), items);
  const { call, clock } = fixture;
  const refused = (error: Payload) => {
    if (!['TaskTimedOut', 'ExecutionNotRedrivable'].includes(error.code)) throw error;
  };
  const succeed = ({ token, input }: Request) =>
    call('SendTaskSuccess', { taskToken: token, output: JSON.stringify(input) }).then(
      () => void done.add(input),
      refused,
    );

  async function play(move: Move): Promise<void> {
    const request = 'which' in move ? requests[move.which % Math.max(1, requests.length)] : undefined;
    if (move.do === 'succeed' && request) await succeed(request);
    if (move.do === 'fail' && request)
      await call('SendTaskFailure', { taskToken: request.token }).catch(refused);
    if (move.do === 'stop') await call('StopExecution', { executionArn });
    if (move.do === 'redrive') await call('RedriveExecution', { executionArn }).catch(refused);
    if (move.do === 'expire') clock.advance(60_000);
    if (move.do === 'work') await setImmediate();
  }

  /** Redrives and answers until the execution has succeeded. */
  async function bringHome(): Promise<Payload> {
    await fixture.until(async () => {
      for (const request of requests.splice(0)) await succeed(request);
      await play({ do: 'redrive' });
      return (await call('DescribeExecution', { executionArn })).status === 'SUCCEEDED';
    });
    return fixture.ended(executionArn);
  }

  return { play, bringHome, history: () => fixture.history(executionArn) };
}

test('whatever happens meanwhile, nothing finished is done again and a redrive brings the rest home', async () => {
  const letters = fc.uniqueArray(fc.constantFrom(...'abcdef'), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(letters, fc.nat(3), moves, async (items, concurrency, played) => {
      const { play, bringHome, history } = await world(items, concurrency);
      for (const move of played) await play(move);
      const { output } = await bringHome();
      expect(output).toEqual(items.map((item) => `${item}!?`));
      const events = await history();
      expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
      const told = events.filter(({ type }) => type === 'MapIterationSucceeded');
      expect(told).toHaveLength(items.length);
    }),
    { numRuns: 60 },
  );
});
