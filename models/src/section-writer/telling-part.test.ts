import { expect, it } from 'vitest';
import { tellingPart } from './telling-part.ts';

const partOf = (category: string, words: string) => {
  const { start, end } = tellingPart(category, words, { start: 0, end: words.length });
  return words.slice(start, end);
};

const INSOLVENCY =
  '(i) upon the institution by the other party of insolvency, receivership or bankruptcy proceedings;';
const CONTROL =
  '(ii) upon thirty days notice if the ownership of the other party has undergone a material change;';

it.each([
  ['the item that lays it down', 'change-of-control', `${INSOLVENCY} ${CONTROL}`, CONTROL],
  [
    'no item behind it that says something else',
    'change-of-control',
    `${CONTROL} (iii) upon the other party’s failing to pay what it owes within thirty days of a demand.`,
    CONTROL,
  ],
  [
    'no item that hangs on what happens to a side',
    'termination-for-convenience',
    '(a) by the Supplier giving three months notice of the termination; (b) by the Supplier giving notice, in the event that there occurs a Change of Control, of a termination within six months.',
    '(a) by the Supplier giving three months notice of the termination;',
  ],
  [
    'the proviso that lays it down',
    'change-of-control',
    'This Agreement shall run for a period of three (3) years from the date that is stated above; provided, however, that the Buyer may end it once Tarn Holdings has less than half of the voting control of the Supplier.',
    'provided, however, that the Buyer may end it once Tarn Holdings has less than half of the voting control of the Supplier.',
  ],
  [
    'the item with a letter in a line of its own',
    'irrevocable-or-perpetual-license',
    'a. All rights that Birch has from Tarn shall revert to Tarn at once when the term ends.\n\nb. Birch grants a licence to use its drawings in perpetuity to whoever has a copy.',
    'b. Birch grants a licence to use its drawings in perpetuity to whoever has a copy.',
  ],
])('cites %s', (_, category, words, part) => {
  expect(partOf(category, words)).toBe(part);
});

it.each([
  [
    'what limits it',
    'anti-assignment',
    'Neither party may assign this Agreement without the consent of the other; provided, however, that either may pledge it to a bank that lends to it.',
  ],
  [
    'a list with the words that lead it in',
    'non-compete',
    'The Supplier shall not, during the term and for one year after it: (a) open a shop; (b) sell goods that compete with those of the Buyer.',
  ],
  [
    'a list whose first item stands in the sentence that leads it in',
    'termination-for-convenience',
    'This Agreement may be terminated with or without cause at any time (i) by agreement of all of the parties; and (ii) in writing by the Advisors in their sole discretion.',
  ],
  ['a sentence', 'audit-rights', 'The Buyer may audit the books of the Supplier once a year.'],
  [
    'words that say nothing of it',
    'audit-rights',
    '(a) The Buyer pays the price in thirty days; (b) The Supplier delivers.',
  ],
])('keeps %s', (_, category, words) => {
  expect(partOf(category, words)).toBe(words);
});
