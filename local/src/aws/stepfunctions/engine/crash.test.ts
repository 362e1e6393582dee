import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callback, createFixture, type Fixture, inRow, invoke, type Payload } from '../testing/fixture.ts';
import { createManualClock } from '../testing/manual-clock.ts';

interface Item {
  readonly name: string;
  /** How many attempts fail before one succeeds. */
  readonly failures: number;
}

interface Scenario {
  readonly items: readonly Item[];
  readonly concurrency: number;
}

/** A request that reached the outside world, which answers it sooner or later. */
interface Asked {
  readonly token: string;
  readonly input: Payload;
}

const definition = ({ concurrency }: Scenario) =>
  inRow({
    Remember: { Type: 'Pass', Assign: { greeting: 'hello' } },
    Each: {
      Type: 'Map',
      Items: '{% $states.input.items %}',
      MaxConcurrency: concurrency,
      ItemProcessor: inRow({
        Pause: { Type: 'Wait', Seconds: 1 },
        Ask: callback('ask', {
          Arguments: {
            FunctionName: 'ask',
            Payload: {
              token: '{% $states.context.Task.Token %}',
              input: '{% $merge([$states.input, {"retries": $states.context.State.RetryCount}]) %}',
            },
          },
          TimeoutSeconds: 60,
          Retry: [{ ErrorEquals: ['Flaky'], MaxAttempts: 3 }],
          Output: '{% $greeting & " " & $states.result %}',
        }),
      }),
      Catch: [{ ErrorEquals: ['Flaky'], Next: 'Close', Output: '{% $states.errorOutput.Error %}' }],
    },
    Close: invoke('close'),
  });

const close = (input: unknown) => ({ ended: input });

/** Lets the outside world answer: `Flaky` until the item has failed often enough. */
async function answer({ call }: Fixture, { token: taskToken, input }: Asked): Promise<void> {
  const answered =
    input.retries < input.failures
      ? call('SendTaskFailure', { taskToken, error: 'Flaky' })
      : call('SendTaskSuccess', { taskToken, output: JSON.stringify(input.name) });
  await answered.catch((error) => {
    if (error.code !== 'TaskTimedOut') throw error;
  });
}

/** Answers what is asked and moves time on until the execution has ended. */
async function finish(fixture: Fixture, asked: Asked[], executionArn: string): Promise<Payload> {
  await fixture.until(async () => {
    for (const one of asked.splice(0)) await answer(fixture, one);
    const next = fixture.clock.next();
    if (next !== undefined && next <= fixture.clock.now() + 10_000) {
      fixture.clock.advance(Math.max(0, next - fixture.clock.now()));
    }
    const { status } = await fixture.call('DescribeExecution', { executionArn });
    return status !== 'RUNNING';
  });
  return fixture.ended(executionArn);
}

const folders: string[] = [];
beforeAll(() => void folders.push(mkdtempSync(join(tmpdir(), 'states-'))));
afterAll(() => void rmSync(folders[0] ?? '', { recursive: true, force: true }));

const newFolder = () => mkdtempSync(join(folders[0] ?? '', 'journal-'));

/** What `kill -9` leaves behind: the database and its write-ahead log. */
function copyJournal(from: string): string {
  const to = newFolder();
  for (const file of ['states.sqlite', 'states.sqlite-wal']) {
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
  }
  return to;
}

/** Runs a scenario; after commit number `crashAt` of it, keeps what a crash would leave. */
async function run(scenario: Scenario, crashAt?: number) {
  const asked: Asked[] = [];
  const ever: Asked[] = [];
  const dataDir = newFolder();
  let executionArn: string | undefined;
  let commits = 0;
  let crash: { folder: string; now: number; asked: Asked[] } | undefined;
  const fixture: Fixture = await createFixture({
    dataDir,
    functions: { close, ask: (payload) => void [asked, ever].map((list) => list.push(payload)) },
    onCommit() {
      if (executionArn === undefined || commits++ !== crashAt) return;
      crash = { folder: copyJournal(dataDir), now: fixture.clock.now(), asked: [...ever] };
    },
  });
  executionArn = await fixture.start(definition(scenario), { items: scenario.items });
  const result = await finish(fixture, asked, executionArn);
  await fixture.states.close();
  return { result, commits, crash, executionArn };
}

async function resume({ crash, executionArn }: Awaited<ReturnType<typeof run>>): Promise<Payload> {
  if (crash === undefined) throw new Error('no such commit');
  const asked = crash.asked;
  const fixture = await createFixture({
    dataDir: crash.folder,
    clock: createManualClock(crash.now),
    functions: { close, ask: (payload) => void asked.push(payload) },
  });
  const result = await finish(fixture, asked, executionArn);
  await fixture.states.close();
  return result;
}

test('an execution that crashes after any write of the journal ends as if it had not', async () => {
  const scenario = {
    concurrency: 2,
    items: [
      { name: 'a', failures: 0 },
      { name: 'b', failures: 1 },
      { name: 'c', failures: 0 },
    ],
  };
  const { result, commits } = await run(scenario);
  expect(result.output).toEqual({ ended: ['hello a', 'hello b', 'hello c'] });
  expect(commits).toBeGreaterThan(20);
  for (let crashAt = 0; crashAt < commits; crashAt++) {
    const { status, output } = await resume(await run(scenario, crashAt));
    expect({ crashAt, status, output }).toEqual({ crashAt, status: 'SUCCEEDED', output: result.output });
  }
});

test('so does one of any shape', async () => {
  const item = fc.record({ name: fc.string({ maxLength: 3 }), failures: fc.nat(4) });
  const scenarios = fc.record({ items: fc.array(item, { maxLength: 4 }), concurrency: fc.nat(3) });
  await fc.assert(
    fc.asyncProperty(scenarios, fc.nat(), async (scenario, moment) => {
      const { result, commits } = await run(scenario);
      const crashed = await resume(await run(scenario, moment % commits));
      expect(crashed.output).toEqual(result.output);
    }),
    { numRuns: 15 },
  );
});
