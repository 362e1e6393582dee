import { expect, test } from 'vitest';
import { createFixture, inRow, invoke } from '../testing/fixture.ts';

const throwing = (...names: (string | undefined)[]) => {
  let call = 0;
  return () => {
    const name = names[call++];
    if (name === undefined) return call;
    throw Object.assign(new Error('no'), { name });
  };
};

async function run(work: () => unknown, more: object, random = 0.5) {
  const waits: number[] = [];
  const fixture = await createFixture({ functions: { work }, random: () => random });
  const { clock, call } = fixture;
  const definition = {
    StartAt: 'Work',
    States: { Work: invoke('work', { End: true, ...more }), Caught: { Type: 'Pass', End: true } },
  };
  const executionArn = await fixture.start(
    'Catch' in more ? definition : inRow({ Work: invoke('work', more) }),
  );
  await fixture.until(async () => {
    const next = clock.next();
    if (next !== undefined) {
      waits.push(next - clock.now());
      clock.advance(next - clock.now());
    }
    return (await call('DescribeExecution', { executionArn })).status !== 'RUNNING';
  });
  return { ...(await fixture.ended(executionArn)), waits };
}

test('a retrier is used up to MaxAttempts, each retrier on its own', async () => {
  const Retry = [
    { ErrorEquals: ['A'], MaxAttempts: 2, IntervalSeconds: 1 },
    { ErrorEquals: ['States.ALL'], MaxAttempts: 1, IntervalSeconds: 7 },
  ];
  expect(await run(throwing('A', 'B', 'A', undefined), { Retry })).toMatchObject({
    status: 'SUCCEEDED',
    output: 4,
    waits: [1_000, 7_000, 2_000],
  });
  expect(await run(throwing('A', 'A', 'A'), { Retry })).toMatchObject({ status: 'FAILED', error: 'A' });
});

test('full jitter shortens the wait by chance', async () => {
  const Retry = [{ ErrorEquals: ['A'], IntervalSeconds: 8, JitterStrategy: 'FULL' }];
  expect(await run(throwing('A', undefined), { Retry }, 0.25)).toMatchObject({ waits: [2_000] });
});

test('MaxAttempts 0 never retries', async () => {
  const Retry = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 0 }];
  expect(await run(throwing('A'), { Retry })).toMatchObject({ status: 'FAILED', waits: [] });
});

test('a catcher without Output passes the error on', async () => {
  const Catch = [{ ErrorEquals: ['States.TaskFailed'], Next: 'Caught' }];
  const { output } = await run(throwing('A'), { Catch });
  expect(output).toMatchObject({ Error: 'A', Cause: expect.stringContaining('"no"') });
});

test('Catch comes after the retries', async () => {
  const more = {
    Retry: [{ ErrorEquals: ['A'], MaxAttempts: 1 }],
    Catch: [{ ErrorEquals: ['A'], Next: 'Caught', Output: '{% $states.input %}' }],
  };
  expect(await run(throwing('A', 'A'), more)).toMatchObject({
    status: 'SUCCEEDED',
    output: {},
    waits: [1_000],
  });
});

test('an error inside Catch fails the state for good', async () => {
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught', Output: '{% $states.missing %}' }];
  expect(await run(throwing('A'), { Catch })).toMatchObject({ error: 'States.QueryEvaluationError' });
});
