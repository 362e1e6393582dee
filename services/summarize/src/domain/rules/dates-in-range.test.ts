import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { datesInRange } from './dates-in-range.ts';

const document = extractedText('text');
const check = (value: string) =>
  datesInRange.check(
    { document, content: sectionContent({ fields: [{ name: 'effective-date', value, citations: [] }] }) },
    { from: '1900-01-01', to: '2199-12-31' },
  );

it.each(['2024-02-29', '1900-01-01', '2199-12-31', 'no date'])('takes %s', (value) => {
  expect(check(value)).toEqual([]);
});

it.each(['2023-02-29', '2024-13-01', '1899-12-31', '2200-01-01'])('refuses %s', (value) => {
  expect(check(value)).toMatchObject([{ path: '/fields/0/value' }]);
});

it('finds dates in the summary', () => {
  const content = sectionContent({ summary: 'It runs from 2024-01-01 to 2924-01-01.' });
  expect(datesInRange.check({ document, content }, { from: '1900-01-01', to: '2199-12-31' })).toEqual([
    { path: '/summary', message: '"2924-01-01" is no day between 1900-01-01 and 2199-12-31.' },
  ]);
});
