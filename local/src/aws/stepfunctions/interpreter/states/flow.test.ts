import { expect, test } from 'vitest';
import { createFixture, inRow, invoke } from '../../testing/fixture.ts';

async function run(definition: object, input: unknown = {}) {
  const { start, ended } = await createFixture();
  return ended(await start(definition, input));
}

test('a state without Output passes its input on', async () => {
  const { output } = await run(inRow({ A: { Type: 'Pass' }, B: { Type: 'Pass' } }), { x: 1 });
  expect(output).toEqual({ x: 1 });
});

test('Assign and Output both see the variables as they were', async () => {
  const definition = inRow({
    First: { Type: 'Pass', Assign: { x: 1, y: 'one' } },
    Swap: { Type: 'Pass', Assign: { x: '{% $x + 1 %}', y: '{% $string($x) %}' }, Output: '{% $x %}' },
    Last: { Type: 'Pass', Output: { before: '{% $states.input %}', x: '{% $x %}', y: '{% $y %}' } },
  });
  expect((await run(definition)).output).toEqual({ before: 1, x: 2, y: '1' });
});

const choosing = {
  StartAt: 'Choose',
  States: {
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 10 %}', Next: 'Big', Output: 'big', Assign: { by: 'rule' } },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Big' },
      ],
      Default: 'Small',
      Output: 'small',
    },
    Big: { Type: 'Pass', Output: { got: '{% $states.input %}', by: '{% $exists($by) %}' }, End: true },
    Small: { Type: 'Succeed' },
  },
};

test.each([
  [11, { got: 'big', by: true }],
  [6, { got: { n: 6 }, by: false }],
  [1, 'small'],
])('a Choice with %i takes the first rule that holds', async (n, expected) => {
  expect((await run(choosing, { n })).output).toEqual(expected);
});

test('a condition that is not true or false is a query error', async () => {
  const Choices = [{ Condition: '{% $states.input.n %}', Next: 'End' }];
  const definition = { StartAt: 'C', States: { C: { Type: 'Choice', Choices }, End: { Type: 'Succeed' } } };
  expect(await run(definition, { n: 1 })).toMatchObject({ error: 'States.QueryEvaluationError' });
});

test('a Choice without a match and Default fails', async () => {
  const Choices = [{ Condition: '{% false %}', Next: 'End' }];
  const definition = { StartAt: 'C', States: { C: { Type: 'Choice', Choices }, End: { Type: 'Succeed' } } };
  expect(await run(definition)).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
});

test('Fail evaluates its error and cause', async () => {
  const fail = { Type: 'Fail', Error: 'ReviewExpired', Cause: "{% 'run ' & $states.input.run %}" };
  const execution = await run({ StartAt: 'F', States: { F: fail } }, { run: 7 });
  expect(execution).toMatchObject({ status: 'FAILED', error: 'ReviewExpired', cause: 'run 7' });
});

test.each([
  ['Seconds', 90, 90_000],
  ['Seconds', '{% $states.input.s %}', 5_000],
  ['Timestamp', '2026-01-01T00:01:00Z', 60_000],
])('Wait %s %s ends on time', async (field, value, ms) => {
  const { start, ended, clock, until, call } = await createFixture();
  const executionArn = await start(inRow({ W: { Type: 'Wait', [field]: value, Output: 'waited' } }), {
    s: 5,
  });
  await until(() => clock.next() !== undefined);
  clock.advance(ms - 1);
  expect((await call('DescribeExecution', { executionArn })).status).toBe('RUNNING');
  clock.advance(1);
  expect((await ended(executionArn)).output).toBe('waited');
});

test('Parallel runs branches on the same arguments and joins their outputs', async () => {
  const branch = (name: string, Output: string) => inRow({ [name]: { Type: 'Pass', Output } });
  const parallel = {
    Type: 'Parallel',
    Arguments: { n: '{% $states.input.n * 10 %}' },
    Branches: [branch('A', '{% $states.input.n + 1 %}'), branch('B', '{% $states.input.n + 2 %}')],
    Output: '{% $sum($states.result) %}',
  };
  expect((await run(inRow({ P: parallel }), { n: 1 })).output).toBe(23);
});

test('a branch that fails is caught by the Parallel', async () => {
  const parallel = {
    Type: 'Parallel',
    Branches: [
      inRow({ W: { Type: 'Wait', Seconds: 99 } }),
      { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'E' } } },
    ],
    Catch: [{ ErrorEquals: ['E'], Next: 'Caught', Assign: { e: '{% $states.errorOutput.Error %}' } }],
    End: true,
  };
  const definition = {
    StartAt: 'P',
    States: { P: parallel, Caught: { Type: 'Pass', Output: '{% $e %}', End: true } },
  };
  expect(await run(definition)).toMatchObject({ status: 'SUCCEEDED', output: 'E' });
});

test('an expression that returns nothing fails the state and can be caught', async () => {
  const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught' }];
  const { start, ended } = await createFixture({ functions: { same: (payload) => payload } });
  const definition = {
    StartAt: 'Work',
    States: {
      Work: invoke('same', { Output: '{% $states.result.missing %}', Catch, End: true }),
      Caught: { Type: 'Pass', Output: '{% $states.input.Cause %}', End: true },
    },
  };
  expect((await ended(await start(definition))).output).toBe(
    "An error occurred while executing the state 'Work' (entered at the event id #2). " +
      "The JSONata expression '$states.result.missing' specified for the field 'Output' returned nothing (undefined).",
  );
});

test('the context object tells of execution, machine and state', async () => {
  const { start, ended, call } = await createFixture();
  const executionArn = await start(inRow({ Look: { Type: 'Pass', Output: '{% $states.context %}' } }), {
    in: 1,
  });
  const { output } = await ended(executionArn);
  const { name, stateMachineArn } = await call('DescribeExecution', { executionArn });
  expect(output).toMatchObject({
    Execution: {
      Id: executionArn,
      Name: name,
      Input: { in: 1 },
      StartTime: '2026-01-01T00:00:00.000Z',
      RedriveCount: 0,
    },
    StateMachine: { Id: stateMachineArn },
    State: { Name: 'Look', RetryCount: 0 },
  });
});

test('an execution ends when TimeoutSeconds of its machine are over', async () => {
  const { start, ended, clock, until, history } = await createFixture();
  const arn = await start({ TimeoutSeconds: 10, ...inRow({ W: { Type: 'Wait', Seconds: 60 } }) });
  await until(() => clock.next() !== undefined);
  clock.advance(10_000);
  const { status, error } = await ended(arn);
  expect({ status, error }).toEqual({ status: 'TIMED_OUT', error: undefined });
  const last = (await history(arn)).at(-1);
  expect(last).toMatchObject({ type: 'ExecutionTimedOut', previousEventId: 0 });
});
