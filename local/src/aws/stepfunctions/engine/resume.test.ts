import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callback, createFixture, type Fixture, inRow } from '../testing/fixture.ts';
import { createManualClock } from '../testing/manual-clock.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'states-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const now = Date.UTC(2026, 0, 1);

/** Opens the journal of the test, as a start of the runtime `ms` after the first does. */
async function open(
  ms: number,
  tokens: string[],
  ask: (token: string) => unknown = (token) => void tokens.push(token),
): Promise<Fixture> {
  const functions = { ask: ({ token }: { token: string }) => ask(token) };
  return createFixture({ dataDir, clock: createManualClock(now + ms), functions });
}

const types = async (fixture: Fixture, arn: string) => (await fixture.history(arn)).map(({ type }) => type);

test('a token that was given out before the restart is answered after it', async () => {
  const tokens: string[] = [];
  const first = await open(0, tokens);
  const arn = await first.start(inRow({ Ask: callback('ask') }));
  await first.until(async () => (await types(first, arn)).includes('TaskSubmitted'));
  await first.states.close();

  const second = await open(1_000, tokens);
  await second.call('SendTaskSuccess', { taskToken: tokens[0], output: '"late"' });
  expect((await second.ended(arn)).output).toBe('late');
  expect(tokens).toHaveLength(1);
  await second.states.close();
});

test('a call in flight is made again, with the same token', async () => {
  const tokens: string[] = [];
  const first = await open(0, tokens, (token) => {
    tokens.push(token);
    return new Promise(() => {});
  });
  const arn = await first.start(inRow({ Ask: callback('ask') }));
  await first.until(() => tokens.length === 1);
  await first.states.close();

  const second = await open(1_000, tokens);
  await second.until(() => tokens.length === 2);
  expect(tokens[1]).toBe(tokens[0]);
  await second.call('SendTaskSuccess', { taskToken: tokens[0], output: '1' });
  expect((await second.ended(arn)).status).toBe('SUCCEEDED');
  await second.states.close();
});

test('a timeout counts the time before and during the restart', async () => {
  const tokens: string[] = [];
  const first = await open(0, tokens);
  const soon = await first.start(inRow({ Ask: callback('ask', { TimeoutSeconds: 60 }) }));
  const later = await first.start(inRow({ Ask: callback('ask', { TimeoutSeconds: 120 }) }));
  await first.until(() => tokens.length === 2);
  await first.states.close();

  const second = await open(61_000, tokens);
  expect(await second.ended(soon)).toMatchObject({ error: 'States.Timeout', redriveStatus: 'REDRIVABLE' });
  second.clock.advance(58_999);
  expect((await second.call('DescribeExecution', { executionArn: later })).status).toBe('RUNNING');
  second.clock.advance(1);
  expect(await second.ended(later)).toMatchObject({ error: 'States.Timeout' });
  await second.states.close();
});

test('nothing moves before resume, and everything after', async () => {
  const fixture = await createFixture({ dataDir, paused: true });
  const arn = await fixture.start(inRow({ Same: { Type: 'Pass' } }), 1);
  expect(await types(fixture, arn)).toEqual(['ExecutionStarted', 'PassStateEntered']);
  expect(fixture.events).toEqual([]);
  await fixture.states.resume();
  expect((await fixture.ended(arn)).output).toBe(1);
  await fixture.until(() => fixture.events.length === 2);
  await fixture.states.close();
});

test('an execution that the journal no longer has in full fails alone', async () => {
  const first = await createFixture({ dataDir });
  const wait = (name: string) => inRow({ [name]: { Type: 'Wait', Seconds: 10 } });
  const [damaged, whole] = [await first.start(wait('Damaged'), 1), await first.start(wait('Whole'), 2)];
  await first.until(() => first.clock.next() !== undefined);
  await first.states.close();
  const database = new DatabaseSync(join(dataDir, 'states.sqlite'));
  database.exec(`update definition set source = '{}' where source like '%Damaged%'`);
  database.close();

  const second = await open(10_000, []);
  expect(await second.ended(damaged)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(await second.ended(whole)).toMatchObject({ status: 'SUCCEEDED', output: 2 });
  await second.states.close();
});

test('executions are forgotten 90 days after their end', async () => {
  const first = await createFixture({ dataDir });
  const executionArn = await first.start(inRow({ Same: { Type: 'Pass' } }));
  await first.ended(executionArn);
  await first.states.close();

  const day = 24 * 3_600_000;
  const kept = await open(89 * day, []);
  expect((await kept.ended(executionArn)).status).toBe('SUCCEEDED');
  await kept.states.close();
  const forgotten = await open(91 * day, []);
  const described = forgotten.call('DescribeExecution', { executionArn });
  await expect(described).rejects.toMatchObject({ code: 'ExecutionDoesNotExist' });
  await forgotten.states.close();
});
