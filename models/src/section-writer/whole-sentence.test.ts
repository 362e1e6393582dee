import { expect, it } from 'vitest';
import { wholeSentence } from './whole-sentence.ts';

/** The sentence of what stands between the bars. */
const sentenceOf = (marked: string): string => {
  const [before = '', words = '', after = ''] = marked.split('|');
  return wholeSentence(before + words + after, { start: before.length, end: before.length + words.length });
};

it.each([
  [
    '2. Fees are due. This Agreement may be ended early: |(a) by the Buyer on three months notice;| (b) by the Seller.',
    'This Agreement may be ended early: by the Buyer on three months notice;',
  ],
  [
    '5. END\n5.1 This Agreement may be ended early: |(a) by the Buyer on three months notice;| (b) by the Seller.',
    'This Agreement may be ended early: by the Buyer on three months notice;',
  ],
  [
    'This Agreement may be ended early: (a) by the Buyer on notice; |(b) by the Seller at once.|',
    'This Agreement may be ended early: … by the Seller at once.',
  ],
  [
    '|During the Term the Employee will not, directly or indirectly| (A) engage in a business that competes; or (B) hire.',
    'During the Term the Employee will not, directly or indirectly engage in a business that competes',
  ],
])('makes an item and its lead one sentence: %s', (marked, sentence) => {
  expect(sentenceOf(marked)).toBe(sentence);
});

it.each([
  ['Rent is due. |The Buyer shall pay.|', 'The Buyer shall pay.'],
  ['Rent is due. |(b) The Buyer shall pay.|', '(b) The Buyer shall pay.'],
  ['|The Buyer shall pay the sum to| the Seller at once.', 'The Buyer shall pay the sum to'],
])('adds nothing else: %s', (marked, sentence) => {
  expect(sentenceOf(marked)).toBe(sentence);
});

it('begins no item with the rest of a word', () => {
  const lead = `The Employee agrees that he will not, ${'whether alone or with others, '.repeat(60)}directly or indirectly for a year:`;
  const item = '(a) solicit any customer of the Company.';
  const text = `${lead} ${item}`;
  expect(wholeSentence(text, { start: lead.length + 1, end: text.length })).toBe(item);
});
