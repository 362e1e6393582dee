import { expect, test } from 'vitest';
import { callback, createFixture, inRow, invoke } from '../../testing/fixture.ts';

const each = (states: Record<string, object>, more: object = {}) => ({
  Type: 'Map',
  Items: '{% $states.input.items %}',
  ItemProcessor: inRow(states),
  ...more,
});

test('a Map answers the outputs in the order of its items', async () => {
  const { start, ended } = await createFixture({ functions: { double: ({ n }) => n * 2 } });
  const selector = { n: '{% $states.context.Map.Item.Value %}', i: '{% $states.context.Map.Item.Index %}' };
  const definition = inRow({ Each: each({ Double: invoke('double') }, { ItemSelector: selector }) });
  const { output } = await ended(await start(definition, { items: [3, 1, 2] }));
  expect(output).toEqual([6, 2, 4]);
});

test('without Items and ItemSelector the input is the array and each item an input', async () => {
  const { start, ended } = await createFixture();
  const pass = { Type: 'Pass', Output: '{% $states.input & "!" %}' };
  const map = { Type: 'Map', ItemProcessor: inRow({ Shout: pass }) };
  const { output } = await ended(await start(inRow({ Each: map }), ['a', 'b']));
  expect(output).toEqual(['a!', 'b!']);
});

test('an empty Map answers an empty array', async () => {
  const { start, ended } = await createFixture();
  const { output } = await ended(
    await start(inRow({ Each: each({ Same: { Type: 'Pass' } }) }), { items: [] }),
  );
  expect(output).toEqual([]);
});

test('Items that are no array are a query error that the Map can catch', async () => {
  const { start, ended, history } = await createFixture();
  const arn = await start(inRow({ Each: each({ Same: { Type: 'Pass' } }) }), { items: 5 });
  expect(await ended(arn)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  const failed = (await history(arn)).find(({ type }) => type === 'EvaluationFailed');
  expect(failed.evaluationFailedEventDetails).toMatchObject({ location: 'Items', state: 'Each' });
});

test('MaxConcurrency bounds how many iterations run at once', async () => {
  const tokens: string[] = [];
  const { start, ended, until, call } = await createFixture({
    functions: { ask: ({ token }) => void tokens.push(token) },
  });
  const arn = await start(inRow({ Each: each({ Ask: callback('ask') }, { MaxConcurrency: 2 }) }), {
    items: [1, 2, 3, 4, 5],
  });
  for (const asked of [2, 3, 4, 5, 5]) {
    await until(() => tokens.length >= asked);
    expect(tokens).toHaveLength(asked);
    const answered = tokens.findIndex((token) => token !== '');
    await call('SendTaskSuccess', { taskToken: tokens[answered], output: '{}' });
    tokens[answered] = '';
  }
  expect((await ended(arn)).status).toBe('SUCCEEDED');
});

test('variables of the outer flow are seen inside, and those assigned inside stay there', async () => {
  const { start, ended } = await createFixture();
  const inner = {
    Remember: { Type: 'Pass', Assign: { mine: '{% $outer & $states.input %}' } },
    Tell: { Type: 'Pass', Output: '{% $mine %}' },
  };
  const definition = inRow({
    Set: { Type: 'Pass', Assign: { outer: 'o' } },
    Each: each(inner, { Output: { results: '{% $states.result %}', leaked: '{% $exists($mine) %}' } }),
  });
  const { output } = await ended(await start(definition, { items: ['a', 'b'] }));
  expect(output).toEqual({ results: ['oa', 'ob'], leaked: false });
});

test('an iteration that fails fails the Map and aborts the others', async () => {
  const { start, ended, history, call } = await createFixture({
    functions: {
      work({ input, token }) {
        if (input === 'bad') throw Object.assign(new Error('no'), { name: 'BadItem' });
        tokens.push(token);
      },
    },
  });
  const tokens: string[] = [];
  const arn = await start(inRow({ Each: each({ Work: callback('work') }) }), {
    items: ['good', 'bad', 'fine'],
  });
  expect(await ended(arn)).toMatchObject({ status: 'FAILED', error: 'BadItem' });
  const types = (await history(arn)).map(({ type }) => type);
  expect(types.filter((type) => type === 'MapIterationFailed')).toHaveLength(1);
  expect(types.filter((type) => type === 'MapIterationAborted')).toHaveLength(2);
  expect(types).toContain('TaskStateAborted');
  expect(types.slice(-3)).toEqual(['MapIterationAborted', 'MapStateFailed', 'ExecutionFailed']);
  for (const taskToken of tokens) {
    await expect(call('SendTaskSuccess', { taskToken, output: '{}' })).rejects.toMatchObject({
      code: 'TaskTimedOut',
    });
  }
});

test('a Map retries as a whole and then catches', async () => {
  let calls = 0;
  const { start, ended, clock, until } = await createFixture({
    functions: {
      fail() {
        calls++;
        throw Object.assign(new Error('again'), { name: 'Flaky' });
      },
    },
  });
  const definition = {
    StartAt: 'Each',
    States: {
      Each: each(
        { Fail: invoke('fail') },
        {
          Retry: [{ ErrorEquals: ['Flaky'], MaxAttempts: 1, IntervalSeconds: 5 }],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught', Output: '{% $states.errorOutput.Error %}' }],
          End: true,
        },
      ),
      Caught: { Type: 'Pass', End: true },
    },
  };
  const arn = await start(definition, { items: [1] });
  await until(() => clock.next() !== undefined);
  expect(calls).toBe(1);
  clock.advance(5_000);
  expect(await ended(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'Flaky' });
  expect(calls).toBe(2);
});

test('Maps nest', async () => {
  const { start, ended } = await createFixture();
  const inner = {
    Type: 'Map',
    ItemProcessor: inRow({ Plus: { Type: 'Pass', Output: '{% $states.input + 1 %}' } }),
  };
  const outer = { Type: 'Map', ItemProcessor: inRow({ Inner: inner }) };
  const { output } = await ended(await start(inRow({ Outer: outer }), [[1, 2], [], [3]]));
  expect(output).toEqual([[2, 3], [], [4]]);
});
