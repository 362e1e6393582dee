import { expect, it } from 'vitest';
import {
  abridged,
  fromOwnNumber,
  inRunningText,
  isDefinition,
  saysSomething,
  withoutHeading,
} from './sentences.ts';

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
  ['(b) the Buyer may inspect; and', 'The Buyer may inspect.'],
  ['(i.) to keep it secret; or', 'To keep it secret.'],
  ['It shall be paid to:', 'It shall be paid to …'],
  ['Each party carries insurance. b. Counterparts.', 'Each party carries insurance.'],
  ['Each party carries insurance. b. It is paid.', 'Each party carries insurance. b. It is paid.'],
  ['It covers losses arising out of', 'It covers losses arising out of …'],
  ['ii) for used parts the period is a year.', 'For used parts the period is a year.'],
  ['– to keep it secret.', 'To keep it secret.'],
  ['8. (a) Disputes are settled in court.', 'Disputes are settled in court.'],
  ['c. This Agreement binds the Buyer.', 'This Agreement binds the Buyer.'],
  ['INDEMNIFICATION. The Buyer shall pay for it.', 'The Buyer shall pay for it.'],
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
  ['“Fee” shall mean the sum in Schedule 1.', true],
  ['“Fees” shall include the sum in Schedule 1.', true],
  ['(a) "Goods", in this Agreement, has the meaning given in Schedule 1.', true],
  ['The Customer shall pay the “Fee”, which means the sum in Schedule 1.', false],
])('%j is a definition: %s', (words, defines) => {
  expect(isDefinition(words)).toBe(defines);
});

it.each([
  [
    '14. Governing Law\n\nThis Agreement is governed by French law.',
    'This Agreement is governed by French law.',
  ],
  ['Grant of Rights\n\n2.1 Aura sells it.', '2.1 Aura sells it.'],
  ['THE BUYER SHALL PAY\nAT ONCE.', 'THE BUYER SHALL PAY\nAT ONCE.'],
  ['No Assignment\nThis Agreement may not be assigned.', 'This Agreement may not be assigned.'],
  ['Neither the Buyer nor\nAcme may assign it.', 'Neither the Buyer nor\nAcme may assign it.'],
  ['The Buyer shall pay\nAcme at once.', 'The Buyer shall pay\nAcme at once.'],
  ['Acme Inc., Birch LLC,\nCedar Ltd. agree on it.', 'Acme Inc., Birch LLC,\nCedar Ltd. agree on it.'],
])('reads %j below its heading as %j', (text, below) => {
  const { start, end } = withoutHeading(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(below);
});

it.each([
  ['4.4 Payment\tThe Buyer shall pay in thirty days.', 'The Buyer shall pay in thirty days.'],
  ['Ending for breach\tEither party may end it.', 'Either party may end it.'],
  ['Buyer\tTarn Widgets Limited, a company', 'Buyer\tTarn Widgets Limited, a company'],
  ['End Date\t31 December 2028, or it is renewed', 'End Date\t31 December 2028, or it is renewed'],
  ['the party may\tEnd it, which is hard', 'the party may\tEnd it, which is hard'],
])('takes the heading in the cell beside a clause off: %j', (text, clause) => {
  const { start, end } = withoutHeading(text, { start: 0, end: text.length });
  expect(text.slice(start, end)).toBe(clause);
});

it('takes the end of a line for no heading', () => {
  const text = 'It is secret. Confidential\nInformation is what is not public.';
  const span = { start: text.indexOf('Confidential'), end: text.length };
  expect(withoutHeading(text, span)).toEqual(span);
});

it.each([
  ['The Buyer may inspect the Goods, and reject them.', 'The Buyer may inspect the Goods …'],
  ['The Buyer may inspect the Goods (i) at once and (ii) later on.', 'The Buyer may inspect the Goods …'],
  ['The Buyer may inspect or reject or return the Goods.', 'The Buyer may inspect or reject …'],
  ['The Buyer may inspect.', 'The Buyer may inspect.'],
  ['x'.repeat(40), `${'x'.repeat(35)} …`],
])('abridges %j to %j', (sentence, short) => {
  expect(abridged(sentence, 35)).toBe(short);
});
