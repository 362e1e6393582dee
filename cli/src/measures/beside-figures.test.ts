import { expect, it } from 'vitest';
import { timesAsLong } from './beside-figures.ts';

it('compares each contract with itself, and counts one that never came back', () => {
  const alone = new Map([
    ['a.pdf', 1000],
    ['b.pdf', 2000],
    ['c.pdf', 500],
  ]);
  const beside = new Map([
    ['case.pdf', 9000],
    ['a.pdf', 3000],
    ['b.pdf', 2500],
  ]);
  expect(timesAsLong(alone, beside)).toEqual([1.25, 3, Number.POSITIVE_INFINITY]);
});
