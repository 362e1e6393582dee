import { expect, it } from 'vitest';
import { applyLogistic, fitLogistic } from './logistic.ts';

it('recovers the rate at which targets occur', () => {
  const inputs = Array.from({ length: 200 }, () => [0]);
  const targets = inputs.map((_, at) => Number(at % 4 === 0));
  expect(applyLogistic(fitLogistic(inputs, targets, 1e-3), [0])).toBeCloseTo(0.25, 5);
});

it('rises with a score that tells the classes apart', () => {
  const inputs = Array.from({ length: 100 }, (_, at) => [at / 50 - 1]);
  const targets = inputs.map(([score], at) => Number(score! + (at % 7) / 10 > 0.3));
  const weights = fitLogistic(inputs, targets, 0.1);
  expect(applyLogistic(weights, [1])).toBeGreaterThan(0.9);
  expect(applyLogistic(weights, [-1])).toBeLessThan(0.1);
});

it('stays finite where one class is missing', () => {
  const score = applyLogistic(fitLogistic([[0.2], [0.4]], [0, 0], 1e-3), [0.3]);
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThan(0.5);
});
