import { expect, test } from 'vitest';
import { callback, createFixture, type Fixture, inRow, invoke } from '../testing/fixture.ts';

/** Functions that fail for the inputs in `broken`, and the inputs they were called with. */
async function repairable(broken: Set<unknown>): Promise<Fixture & { calls: unknown[] }> {
  const calls: unknown[] = [];
  const work = (input: unknown) => {
    calls.push(input);
    if (broken.has(input)) throw Object.assign(new Error('broken'), { name: 'Broken' });
    return `${input} done`;
  };
  return { ...(await createFixture({ functions: { work } })), calls };
}

const map = (more: object = {}) => ({
  Type: 'Map',
  ItemProcessor: inRow({ Work: invoke('work', { Retry: [{ ErrorEquals: ['Never'] }] }) }),
  ...more,
});

test('a redrive with the token of one before redrives nothing', async () => {
  const { start, ended, call, calls, clock } = await repairable(new Set<unknown>(['a']));
  const executionArn = await start(
    inRow({ Work: invoke('work', { Retry: [{ ErrorEquals: ['Never'] }] }) }),
    'a',
  );
  await ended(executionArn);
  const first = await call('RedriveExecution', { executionArn, clientToken: 'one' });
  await ended(executionArn);
  clock.advance(60_000);
  expect(await call('RedriveExecution', { executionArn, clientToken: 'one' })).toEqual(first);
  expect(calls).toEqual(['a', 'a']);
  await call('RedriveExecution', { executionArn, clientToken: 'two' });
  expect(await ended(executionArn)).toMatchObject({ redriveCount: 2 });
  clock.advance(16 * 60_000);
  await call('RedriveExecution', { executionArn, clientToken: 'one' });
  expect(await ended(executionArn)).toMatchObject({ redriveCount: 3 });
});

test('a redrive runs the failed iteration again and keeps the others', async () => {
  const broken = new Set<unknown>(['b']);
  const { start, ended, call, calls, history } = await repairable(broken);
  const executionArn = await start(inRow({ Each: map({ MaxConcurrency: 1 }) }), ['a', 'b', 'c']);
  expect(await ended(executionArn)).toMatchObject({
    status: 'FAILED',
    error: 'Broken',
    redriveStatus: 'REDRIVABLE',
  });
  expect(calls).toEqual(['a', 'b']);

  broken.clear();
  await call('RedriveExecution', { executionArn });
  const { status, output, redriveCount } = await ended(executionArn);
  expect({ status, output, redriveCount }).toEqual({
    status: 'SUCCEEDED',
    output: ['a done', 'b done', 'c done'],
    redriveCount: 1,
  });
  expect(calls).toEqual(['a', 'b', 'b', 'c']);
  const types = (await history(executionArn)).map(({ type }) => type);
  expect(types.slice(types.indexOf('ExecutionFailed')).slice(0, 5)).toEqual([
    'ExecutionFailed',
    'ExecutionRedriven',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
  ]);
});

test('states before the failed one are not run again, and variables are kept', async () => {
  const broken = new Set<unknown>(['second']);
  const { start, ended, call, calls } = await repairable(broken);
  const definition = inRow({
    First: invoke('work', { Assign: { first: '{% $states.result.Payload %}' }, Output: 'second' }),
    Second: invoke('work', { Output: '{% [$first, $states.result.Payload] %}' }),
  });
  const executionArn = await start(definition, 'first');
  await ended(executionArn);
  broken.clear();
  await call('RedriveExecution', { executionArn });
  expect((await ended(executionArn)).output).toEqual(['first done', 'second done']);
  expect(calls).toEqual(['first', 'second', 'second']);
});

test('iterations that were aborted with the execution are taken up again, each with a new token', async () => {
  const tokens: string[] = [];
  const { start, ended, call, until } = await createFixture({
    functions: { ask: ({ token }) => void tokens.push(token) },
  });
  const each = { Type: 'Map', ItemProcessor: inRow({ Ask: callback('ask') }) };
  const executionArn = await start(inRow({ Each: each }), [1, 2]);
  await until(() => tokens.length === 2);
  await call('SendTaskSuccess', { taskToken: tokens[0], output: '"one"' });
  await call('StopExecution', { executionArn });
  await call('RedriveExecution', { executionArn });
  await until(() => tokens.length === 3);
  const stale = call('SendTaskSuccess', { taskToken: tokens[1], output: '"late"' });
  await expect(stale).rejects.toMatchObject({ code: 'TaskTimedOut' });
  await call('SendTaskSuccess', { taskToken: tokens[2], output: '"two"' });
  expect((await ended(executionArn)).output).toEqual(['one', 'two']);
});

test('retries are counted anew after a redrive', async () => {
  let calls = 0;
  const work = () => {
    if (++calls < 4) throw Object.assign(new Error('busy'), { name: 'Busy' });
    return 'done';
  };
  const { start, ended, call, clock, until } = await createFixture({ functions: { work } });
  const Retry = [{ ErrorEquals: ['Busy'], MaxAttempts: 1, IntervalSeconds: 1 }];
  const executionArn = await start(inRow({ Work: invoke('work', { Retry }) }));
  await until(() => clock.next() !== undefined);
  clock.advance(1_000);
  await ended(executionArn);
  await call('RedriveExecution', { executionArn });
  await until(() => clock.next() !== undefined);
  clock.advance(1_000);
  expect(await ended(executionArn)).toMatchObject({ output: 'done', redriveCount: 1 });
});

test('an execution can be redriven again and again, and fails again at the same state', async () => {
  const { start, ended, call } = await createFixture();
  const executionArn = await start({ StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Expired' } } });
  for (let redrive = 0; redrive < 3; redrive++) {
    expect(await ended(executionArn)).toMatchObject({ error: 'Expired', redriveCount: redrive });
    await call('RedriveExecution', { executionArn });
  }
});

test('an execution that runs, succeeded or failed too long ago cannot be redriven', async () => {
  const { start, ended, call, clock } = await repairable(new Set(['bad']));
  const good = await start(inRow({ Work: invoke('work') }), 'good');
  const notRedrivable = { code: 'ExecutionNotRedrivable' };
  await expect(call('RedriveExecution', { executionArn: good })).rejects.toMatchObject(notRedrivable);
  await ended(good);
  await expect(call('RedriveExecution', { executionArn: good })).rejects.toMatchObject(notRedrivable);
  const bad = await start(inRow({ Work: invoke('work') }), 'bad');
  await ended(bad);
  clock.advance(15 * 24 * 3_600_000);
  await expect(call('RedriveExecution', { executionArn: bad })).rejects.toMatchObject(notRedrivable);
});
