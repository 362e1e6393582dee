import { expect, it } from 'vitest';
import { wordF1, wordOverlap } from './word-f1.ts';

it('counts each word as often as both texts have it', () => {
  expect(wordOverlap('The fee, the FEE', 'the fee is due')).toEqual({ shared: 2, total: 8 });
  expect(wordF1([wordOverlap('a b', 'a b'), wordOverlap('c', 'd')])).toBeCloseTo(4 / 6);
  expect(wordF1([])).toBe(1);
});
