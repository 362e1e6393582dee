import { expect, it } from 'vitest';
import { soak } from '../soak/soak.ts';

/** Two minutes as a rule; what a function died of before it was told waits for two sweeps, of five minutes each. */
const TIMEOUT = 1_800_000;

it('loses, doubles and forgets nothing in a storm of faults with a power cut and the end of one process', {
  timeout: TIMEOUT,
}, async () => {
  const progress: string[] = [];
  const { contradictions, ends } = await soak({
    ...{ n: 5, seed: 1, kills: 2, wind: 'storm' },
    onProgress: (line) => void progress.push(line),
  });
  expect(contradictions).toEqual([]);
  expect(progress).toContainEqual(expect.stringMatching(/^kill 1 of 2 .*: everything$/));
  expect(progress).toContainEqual(expect.stringMatching(/^kill 2 of 2 .*: .+ alone$/));
  expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(5);
});
