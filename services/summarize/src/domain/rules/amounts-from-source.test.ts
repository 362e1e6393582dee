import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { amountsFromSource } from './amounts-from-source.ts';

const document = extractedText('The fee is $1,250,000.00. The fine is EUR 500.');
const check = (summary: string) =>
  amountsFromSource.check({ document, content: sectionContent({ summary }) }, {});

it.each([
  'A fee of $1250000 is due.',
  'A fee of US$1,250,000 is due.',
  'A fine of € 500.',
  'Nothing is due.',
])('takes: %s', (summary) => {
  expect(check(summary)).toEqual([]);
});

it.each(['A fee of $1,250 is due.', 'A fine of EUR 5000.'])('refuses: %s', (summary) => {
  expect(check(summary)).toMatchObject([{ path: '/summary' }]);
});
