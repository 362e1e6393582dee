import { expect, it } from 'vitest';
import { findAgreementTerm } from './agreement-term.ts';

it.each([
  ['6.1 This agreement is made for three (3) years, to 31 December 2025.', '3 years'],
  ['6. Term and renewal\n\n6.1 This Agreement continues for a term of\nfour (4) years.', '4 years'],
  ['The initial term of this Agreement is five years.', '5 years'],
  ['This Agreement begins on the Effective Date, continues for five (5) years, and is renewed.', '5 years'],
  [
    'Each party keeps the secrets of the other for two years after the end of this agreement. The term shall be one year.',
    '1 year',
  ],
])('reads %j', (text, term) => {
  expect(findAgreementTerm(text)?.normalised).toBe(term);
});

it.each([
  'Each party shall keep it confidential during this Agreement and for five (5) years after it.',
  'Either party may terminate this agreement on thirty days’ notice.',
  'The Supplier warrants the Goods for thirty-six months.',
  '',
])('finds none in %j', (text) => {
  expect(findAgreementTerm(text)).toBeUndefined();
});
