import { expect, test } from 'vitest';
import { createFleet } from './fleet.ts';
import type { FunctionConfiguration } from './function-configuration.ts';
import type { Instance, InvocationOutcome } from './instance.ts';
import { fixtureFunction } from './testing.ts';

/** Instances that answer when told to. */
function fakeFleet(limits: { maxRunning: number; maxInstances: number }, startMs = 300) {
  const started: string[] = [];
  const stopped: string[] = [];
  const waiting: ((outcome: InvocationOutcome) => void)[] = [];
  const clock = { now: 0 };
  const fleet = createFleet({
    ...limits,
    now: () => clock.now,
    start(configuration: FunctionConfiguration): Instance {
      const label = `${configuration.name}#${started.length}`;
      started.push(label);
      return {
        configuration,
        alive: true,
        startMs,
        invoke: () => new Promise((resolve) => waiting.push(resolve)),
        async stop() {
          stopped.push(label);
        },
      };
    },
  });
  const finish = async () => {
    waiting.shift()?.({ ok: true, payload: 'null' });
    await new Promise(setImmediate);
  };
  return { fleet, started, stopped, finish, clock };
}

const a = fixtureFunction('a');
const b = fixtureFunction('b');
const invocation = { requestId: 'r', event: '{}' };
const settle = () => new Promise(setImmediate);

test('a warm instance is used again', async () => {
  const { fleet, started, finish } = fakeFleet({ maxRunning: 2, maxInstances: 2 });
  for (const _ of [1, 2]) {
    const run = fleet.run(a, invocation);
    await settle();
    await finish();
    await run;
  }
  expect(started).toEqual(['a#0']);
});

test('invocations beyond the limit wait their turn, urgent ones do not', async () => {
  const { fleet, started, finish } = fakeFleet({ maxRunning: 1, maxInstances: 9 });
  const runs = [
    fleet.run(a, invocation),
    fleet.run(b, invocation),
    fleet.run(b, invocation, { urgent: true }),
  ];
  await settle();
  expect(started).toEqual(['a#0', 'b#1']);
  await finish();
  await finish();
  await finish();
  await Promise.all(runs);
  expect(started).toEqual(['a#0', 'b#1']);
});

test('the instance that idled longest makes room', async () => {
  const { fleet, stopped, finish } = fakeFleet({ maxRunning: 2, maxInstances: 2 });
  for (const each of [a, b, fixtureFunction('c')]) {
    const run = fleet.run(each, invocation);
    await settle();
    await finish();
    await run;
  }
  expect(stopped).toEqual(['a#0']);
});

test('a spare instance makes room before the only one of a function', async () => {
  const { fleet, stopped, finish } = fakeFleet({ maxRunning: 3, maxInstances: 3 });
  const only = fleet.run(b, invocation);
  await settle();
  await finish();
  await only;
  const pair = [fleet.run(a, invocation, { urgent: true }), fleet.run(a, invocation, { urgent: true })];
  await settle();
  for (const _ of pair) await finish();
  await Promise.all(pair);
  const newcomer = fleet.run(fixtureFunction('c'), invocation);
  await settle();
  await finish();
  await newcomer;
  expect(stopped).toEqual(['a#1']);
});

test('when there is no room a function that has an instance waits for it, unless another idles for long', async () => {
  const { fleet, started, stopped, finish, clock } = fakeFleet({ maxRunning: 2, maxInstances: 2 });
  const warmUp = fleet.run(b, invocation);
  await finish();
  await warmUp;
  const runs = [fleet.run(a, invocation), fleet.run(a, invocation)];
  await settle();
  expect(started).toEqual(['b#0', 'a#1']);
  clock.now = 31_000;
  runs.push(fleet.run(a, invocation));
  await settle();
  expect([started, stopped]).toEqual([['b#0', 'a#1', 'a#2'], ['b#0']]);
  for (const _ of runs) await finish();
  await Promise.all(runs);
});

test('a changed configuration gets a new instance', async () => {
  const { fleet, started, stopped, finish } = fakeFleet({ maxRunning: 2, maxInstances: 4 });
  for (const each of [a, { ...a }]) {
    const run = fleet.run(each, invocation);
    await settle();
    await finish();
    await run;
    await fleet.retire('a');
  }
  expect(started).toEqual(['a#0', 'a#1']);
  expect(stopped).toEqual(['a#0', 'a#1']);
});

test('after closing nothing starts, not even what was waiting', async () => {
  const { fleet, started, finish } = fakeFleet({ maxRunning: 1, maxInstances: 2 });
  const runs = Promise.allSettled([fleet.run(a, invocation), fleet.run(b, invocation)]);
  await settle();
  await fleet.close();
  await finish();
  expect(await runs).toMatchObject([{ status: 'fulfilled' }, { status: 'rejected' }]);
  await expect(fleet.run(a, invocation)).rejects.toThrow('the runtime is stopping');
  expect(started).toEqual(['a#0']);
});

test('a function whose instances take long to start waits longer for the one that is busy', async () => {
  const { fleet, started, finish, clock } = fakeFleet({ maxRunning: 9, maxInstances: 9 }, 2_000);
  const first = fleet.run(a, invocation);
  await finish();
  await first;
  const runs = [fleet.run(a, invocation), fleet.run(a, invocation)];
  // Whenever something else begins, those that wait are looked at again.
  clock.now = 7_000;
  runs.push(fleet.run(b, invocation));
  expect(started).toEqual(['a#0', 'b#1']);
  clock.now = 8_000;
  runs.push(fleet.run(fixtureFunction('c'), invocation));
  expect(started).toEqual(['a#0', 'b#1', 'a#2', 'c#3']);
  for (const _ of runs) await finish();
  await Promise.all(runs);
});
