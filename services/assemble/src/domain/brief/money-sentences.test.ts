import type { Brief } from '@countersign/events';
import { expect, it } from 'vitest';
import { paymentsOf } from './money-sentences.ts';

it.each([
  ['$5,000 per month', '$5,000', 'Buyer shall pay $5,000 per month.'],
  [
    '$9,000 to $9,600 by the year',
    '$9,000',
    'Buyer shall pay: first year $9,000, second year $9,300, third year $9,600.',
  ],
  ['$7,000', '$7,000', 'Buyer shall pay $7,000 on delivery, and $8,000 each year after.'],
])('says how often a sum is due: %s', (words, amount, quote) => {
  const payments = [{ what: quote, amount, payer: 'Buyer', citations: [{ quote, page: 3 }] }];
  expect(paymentsOf({ payments } as unknown as Brief)).toEqual([`${words}, paid by Buyer (page 3)`]);
});
