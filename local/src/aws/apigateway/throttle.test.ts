import { expect, it } from 'vitest';
import { createThrottle } from './throttle.ts';

it('lets a burst in at once, then as many as the rate gives, and never saves up more than a burst', () => {
  let now = 0;
  const admits = createThrottle({ rate: 2, burst: 3 }, () => now);
  const admitted = () => Array.from({ length: 5 }, admits).filter(Boolean).length;
  expect(admitted()).toBe(3);
  expect(admitted()).toBe(0);
  now += 499;
  expect(admitted()).toBe(0);
  now += 1;
  expect(admitted()).toBe(1);
  now += 60_000;
  expect(admitted()).toBe(3);
});

it('lets nothing in where the burst is nothing', () => {
  expect(createThrottle({ rate: 100, burst: 0 })()).toBe(false);
});
