import { expect, it } from 'vitest';
import { statedAmount } from './stated-amount.ts';

it.each([
  ['$5,000 per month', '$5,000 per month'],
  ['not less than 500 units', 'not less than 500 units'],
  ['US $1.5 million', 'US $1.5 million'],
  ['at least ten (10) days in advance of the Launch Date', undefined],
  ['at least 10 days before delivery', undefined],
  ['Number") Client will pay a share', undefined],
  [null, undefined],
])('takes an amount for one: %s', (amount, expected) => {
  expect(statedAmount(amount)).toBe(expected);
});
