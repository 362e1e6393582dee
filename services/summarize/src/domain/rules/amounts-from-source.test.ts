import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { amountsFromSource } from './amounts-from-source.ts';

const document = extractedText(
  'The fee is $1,250,000.00. The fine is EUR 500. The bond is two and a half million euros, that is 2.500.000,00 EUR; ' +
    'a deposit of forty thousand dollars is due, and a cap of $3 million holds.',
);
const check = (summary: string) =>
  amountsFromSource.check({ document, content: sectionContent({ summary }) }, {});

it.each([
  'A fee of $1250000 is due.',
  'A fee of US$1,250,000 is due.',
  'A fine of € 500.',
  'A fine of five hundred euros.',
  'A bond of EUR 2.5 million.',
  'A deposit of $40,000.',
  'A cap of USD 3,000,000.',
  'Nothing is due.',
])('takes: %s', (summary) => {
  expect(check(summary)).toEqual([]);
});

it.each([
  'A fee of $1,250 is due.',
  'A fine of EUR 5000.',
  'A cap of $3.',
  'A deposit of four thousand dollars.',
])('refuses: %s', (summary) => {
  expect(check(summary)).toMatchObject([{ path: '/summary' }]);
});
