import { expect, it } from 'vitest';
import { soak } from '../soak/soak.ts';

/** Two minutes as a rule; what a function died of before it was told waits for two sweeps, of five minutes each. */
const TIMEOUT = 1_800_000;

it('loses, doubles and forgets nothing in a storm of faults with a power cut', {
  timeout: TIMEOUT,
}, async () => {
  const { contradictions, ends } = await soak({
    ...{ n: 5, seed: 1, kills: 1, wind: 'storm' },
    onProgress: () => {},
  });
  expect(contradictions).toEqual([]);
  expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(5);
});
