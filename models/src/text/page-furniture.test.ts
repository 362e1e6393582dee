import { expect, it } from 'vitest';
import { pageFurniture } from './page-furniture.ts';

it('knows what every page repeats, whatever its number', () => {
  expect(
    pageFurniture(['Page 1 of 3', 'Buyer pays.', 'Page 2 of 3', 'Seller ships.', 'Page 3 of 3']),
  ).toEqual([true, false, true, false, true]);
});

it('takes a long passage for text, however often it comes', () => {
  const clause = 'Seller ships within ten days of payment, at the cost of Buyer. '.repeat(4);
  expect(pageFurniture([clause, clause, clause])).toEqual([false, false, false]);
});
