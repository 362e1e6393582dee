import { expect, it } from 'vitest';
import { presenceInputs, presenceScore, presenceThreshold } from './presence.ts';

it('looks at the five best passages, whatever their order', () => {
  expect(presenceInputs([-1, 0.5, -1.5, -0.5, 1, -2], []).slice(0, 5)).toEqual([3, 1.5, -1.5, -3, -4.5]);
});

it('lets no margin count for more than the widest', () => {
  expect(presenceInputs([40], []).slice(0, 3)).toEqual([6, -6, -6]);
});

it('gives a contract without passages the lowest inputs', () => {
  expect(presenceInputs([], []).slice(0, 3)).toEqual([-6, -6, -6]);
});

it('believes a passage that is sure, whatever the rest of the contract suggests', () => {
  const doubtful = new Array<number>(presenceInputs([], []).length).fill(0).concat(-5);
  const score = (margins: readonly number[]) => presenceScore(doubtful, [4, 0], margins, []);
  expect(score([-1, -1])).toBeLessThan(0.1);
  expect(score([-1, 1])).toBeGreaterThan(0.7);
});

it('asks less of a category that scores cannot tell apart well', () => {
  const clear = presenceThreshold([0.9, 0.8, 0.1, 0.05], [true, true, false, false]);
  const muddled = presenceThreshold([0.4, 0.3, 0.2, 0.1], [false, false, false, true]);
  expect(muddled).toBeLessThan(clear);
});
