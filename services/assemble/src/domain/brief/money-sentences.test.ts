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

it.each([
  ['$7,210 weekly', '$7,210', 'Pay goes on for a year at a weekly rate of $7,210 less taxes.'],
  ['$110,000 annually', '$110,000', 'shall pay seven equal annual instalments of $110,000 each.'],
  ['$2,000,001', '$2,000,001', 'Net sales in twelve Months Royalty $2,000,001 4%'],
  ['$750,000 (termination payment)', '$750,000', 'is entitled to a termination payment equal to $750,000.'],
  ['$500 (Consulting Fee)', '$500', 'shall pay the Consulting Fee of $500 on the first day.'],
  ['$90', '$90', 'shall make a payment of $90.'],
  ['$80', '$80', 'shall pay for the fees that it has had, up to $80.'],
])('says what a sum is where its words do: %s', (words, amount, quote) => {
  const payments = [{ what: quote, amount, payer: null, citations: [{ quote, page: 2 }] }];
  expect(paymentsOf({ payments } as unknown as Brief)).toEqual([`${words} (page 2)`]);
});

it('names no sum that was taken out', () => {
  const of = (amount: string) => [
    { what: amount, amount, payer: null, citations: [{ quote: amount, page: 2 }] },
  ];
  expect(paymentsOf({ payments: of('$[***]') } as unknown as Brief)).toEqual([]);
  expect(paymentsOf({ payments: of('[*]') } as unknown as Brief)).toEqual([]);
  expect(paymentsOf({ payments: of('$9') } as unknown as Brief)).toEqual(['$9 (page 2)']);
});
