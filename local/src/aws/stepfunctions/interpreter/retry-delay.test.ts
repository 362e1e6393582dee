import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Retrier } from '../definition/error-handlers.ts';
import { retryDelayMs } from './retry-delay.ts';

const retrier = (fields: object = {}) => Retrier.parse({ ErrorEquals: ['E'], ...fields });
const half = () => 0.5;

test('the defaults are one second, doubled each time', () => {
  expect([0, 1, 2].map((used) => retryDelayMs(retrier(), used, half))).toEqual([1_000, 2_000, 4_000]);
});

test('MaxDelaySeconds caps the delay', () => {
  const capped = retrier({ IntervalSeconds: 2, BackoffRate: 3, MaxDelaySeconds: 10 });
  expect([0, 1, 2, 3].map((used) => retryDelayMs(capped, used, half))).toEqual([
    2_000, 6_000, 10_000, 10_000,
  ]);
});

test('full jitter draws from zero to the capped delay; delays never shrink without it', () => {
  const fields = fc.record({
    IntervalSeconds: fc.integer({ min: 1, max: 1_000 }),
    BackoffRate: fc.double({ min: 1, max: 10, noNaN: true }),
    MaxDelaySeconds: fc.integer({ min: 1, max: 5_000 }),
  });
  const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  fc.assert(
    fc.property(fields, fc.nat(500), random, (shape, used, drawn) => {
      const plain = retryDelayMs(retrier(shape), used, () => drawn);
      const jittered = retryDelayMs(retrier({ ...shape, JitterStrategy: 'FULL' }), used, () => drawn);
      expect(plain).toBeLessThanOrEqual(shape.MaxDelaySeconds * 1_000);
      expect(plain).toBeLessThanOrEqual(retryDelayMs(retrier(shape), used + 1, half));
      expect(jittered).toBeGreaterThanOrEqual(0);
      expect(jittered).toBeLessThanOrEqual(plain);
    }),
  );
});

test('a backoff beyond all numbers is still a time', () => {
  expect(retryDelayMs(retrier({ BackoffRate: 10 }), 10_000, half)).toBeLessThan(Infinity);
});
