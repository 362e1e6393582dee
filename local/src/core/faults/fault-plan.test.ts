import { expect, it } from 'vitest';
import { createFaultPlan } from './fault-plan.ts';

const CALL = { service: 'bedrock', operation: 'Converse', text: () => '' };

it('lets a rate of calls through in any second, and strikes the others', () => {
  let now = 0;
  const plan = createFaultPlan(
    [{ service: 'bedrock', fault: 'throttle', perSecond: 2, delayMs: 0 }],
    () => now,
  );
  const passes = (at: number) => {
    now = at;
    return plan.strike(CALL).length === 0;
  };
  const calls = [0, 100, 200, 999, 1000, 1050, 1100, 5000, 5000, 5000];
  expect(calls.filter(passes)).toEqual([0, 100, 1000, 1100, 5000, 5000]);
});

it('counts a rate for what the rule is about alone', () => {
  const plan = createFaultPlan(
    [{ service: 'bedrock', fault: 'throttle', perSecond: 1, delayMs: 0 }],
    () => 0,
  );
  for (let call = 0; call < 5; call += 1) expect(plan.strike({ ...CALL, service: 's3' })).toEqual([]);
  expect(plan.strike(CALL)).toEqual([]);
  expect(plan.strike(CALL)).toHaveLength(1);
});
