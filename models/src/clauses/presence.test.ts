import { expect, it } from 'vitest';
import { presenceInputs, presenceThreshold } from './presence.ts';

it('looks at the five best passages, whatever their order', () => {
  expect(presenceInputs([-1, 0.5, -1.5, -0.5, 1, -2], []).slice(0, 5)).toEqual([2, 1, -1, -2, -3]);
});

it('lets no margin count for more than the widest', () => {
  expect(presenceInputs([40], []).slice(0, 3)).toEqual([4, -4, -4]);
});

it('gives a contract without passages the lowest inputs', () => {
  expect(presenceInputs([], []).slice(0, 3)).toEqual([-4, -4, -4]);
});

it('asks less of a category that scores cannot tell apart well', () => {
  const clear = presenceThreshold([0.9, 0.8, 0.1, 0.05], [true, true, false, false]);
  const muddled = presenceThreshold([0.4, 0.3, 0.2, 0.1], [false, false, false, true]);
  expect(muddled).toBeLessThan(clear);
});
