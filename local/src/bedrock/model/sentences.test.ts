import { expect, it } from 'vitest';
import { saysSomething, withoutNumber } from './sentences.ts';

it.each([
  ['9. General 9.1 Neither party may assign it.', 'Neither party may assign it.'],
  ['Article 8. General 8.1 Neither party may assign it.', 'Neither party may assign it.'],
  ['8.4 This agreement is governed by French law.', 'This agreement is governed by French law.'],
  ['Payment is not acceptance. 5.3 The Buyer may inspect.', 'The Buyer may inspect.'],
  ['(b) The Buyer may inspect.', 'The Buyer may inspect.'],
  ['3. Duties. The Buyer may inspect.', 'Duties. The Buyer may inspect.'],
  ['30 days after the invoice it is due.', '30 days after the invoice it is due.'],
  [
    '2.5 per cent is due under clause 3.1 of this Agreement.',
    '2.5 per cent is due under clause 3.1 of this Agreement.',
  ],
])('writes %j as %j', (sentence, written) => {
  expect(withoutNumber(sentence)).toBe(written);
});

it.each([
  ['The Supplier warrants the Goods for a year.', true],
  ['Products Turnover 2023 2024 Red wines €310,000 9.0%', false],
  ['Drawing Component Minimum Unit price Tool quantity each', false],
  ['Name: Jordi Castell Title: Director Date: 1 May 2022 It is governed by French law.', false],
])('%j says something: %s', (words, says) => {
  expect(saysSomething(words)).toBe(says);
});
