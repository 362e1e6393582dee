import { expect, it } from 'vitest';
import { fromOwnNumber, inRunningText, isDefinition, saysSomething } from './sentences.ts';

it.each([
  ['9. General 9.1 Neither party may assign it.', 'Neither party may assign it.'],
  ['Article 8. General 8.1 Neither party may assign it.', 'Neither party may assign it.'],
  ['8.4 This agreement is governed by French law.', 'This agreement is governed by French law.'],
  ['Payment is not acceptance. 5.3 The Buyer may inspect.', 'The Buyer may inspect.'],
  ['(b) The Buyer may inspect.', 'The Buyer may inspect.'],
  ['3. Duties. The Buyer may inspect.', 'The Buyer may inspect.'],
  ['3.2 Most favored customer. Provider represents it.', 'Provider represents it.'],
  ['The Buyer may inspect. It shall say so.', 'The Buyer may inspect. It shall say so.'],
  ['and (2) Calder Limited, a company', 'Calder Limited, a company.'],
  ['(b) the Buyer may inspect; and', '(b) the Buyer may inspect.'],
  ['Supply Agreement This Supply Agreement is made today.', 'This Supply Agreement is made today.'],
  ['30 days after the invoice it is due.', '30 days after the invoice it is due.'],
  [
    '2.5 per cent is due under clause 3.1 of this Agreement.',
    '2.5 per cent is due under clause 3.1 of this Agreement.',
  ],
])('writes %j as %j', (sentence, written) => {
  expect(inRunningText(sentence)).toBe(written);
});

it.each([
  ['The Supplier warrants the Goods for a year.', true],
  ['Products Turnover 2023 2024 Red wines €310,000 9.0%', false],
  ['Drawing Component Minimum Unit price Tool quantity each', false],
  ['Name: Jordi Castell Title: Director Date: 1 May 2022 It is governed by French law.', false],
])('%j says something: %s', (words, says) => {
  expect(saysSomething(words)).toBe(says);
});

it('keeps the number of the clause itself', () => {
  expect(fromOwnNumber('9. General 9.1 Neither party may assign it.')).toBe(
    '9.1 Neither party may assign it.',
  );
});

it.each([
  ['1.2 “Fee” means the sum in Schedule 1.', true],
  ['The term “Fee” means the sum in Schedule 1.', true],
  ['(a) "Goods", in this Agreement, has the meaning given in Schedule 1.', true],
  ['The Customer shall pay the “Fee”, which means the sum in Schedule 1.', false],
])('%j is a definition: %s', (words, defines) => {
  expect(isDefinition(words)).toBe(defines);
});
