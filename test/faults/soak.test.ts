import { expect, it } from 'vitest';
import { soak } from '../soak/soak.ts';

it('loses, doubles and forgets nothing in a storm of faults with a power cut', {
  timeout: 600_000,
}, async () => {
  const { contradictions, ends } = await soak({
    ...{ n: 5, seed: 1, kills: 1, wind: 'storm' },
    onProgress: () => {},
  });
  expect(contradictions).toEqual([]);
  expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(5);
});
