import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { percentagesInRange } from './percentages-in-range.ts';

const check = (summary: string) =>
  percentagesInRange.check(
    { document: extractedText('text'), content: sectionContent({ summary }) },
    { max: 1000 },
  );

it.each(['0%', '12.5 %', '100 percent', '1,000 per cent', 'section 5000', '25-50%', 'plus or minus (-5%)'])(
  'takes %s',
  (summary) => {
    expect(check(summary)).toEqual([]);
  },
);

it.each(['1,001%', '40000 percent', 'two thousand per cent', '1.500,5 %'])('refuses %s', (summary) => {
  expect(check(summary)).toMatchObject([{ path: '/summary' }]);
});
