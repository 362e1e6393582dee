import { expect, it } from 'vitest';
import { averagePrecision, countShared, f1, words } from './scores.ts';

it('counts words as often as both texts hold them', () => {
  expect(countShared(words('The fee, the FEE 5%'), words('the fee'))).toEqual({
    right: 2,
    given: 5,
    expected: 2,
  });
});

it('is 0 where nothing was given or expected', () => {
  expect(f1({ right: 0, given: 0, expected: 0 })).toBe(0);
});

it('averages precision over everything relevant, ranked or not', () => {
  const ranked = [
    { score: 0.9, relevant: true },
    { score: 0.1, relevant: true },
    { score: 0.5, relevant: false },
  ];
  expect(averagePrecision(ranked, 2)).toBeCloseTo((1 + 2 / 3) / 2);
  expect(averagePrecision(ranked, 4)).toBeCloseTo((1 + 2 / 3) / 4);
  expect(averagePrecision([], 0)).toBeNaN();
});
