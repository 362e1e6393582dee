import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { findingCiting, sectionContent } from '../../testing/section-content.ts';
import { prohibitedTerms } from './prohibited-terms.ts';

const options = { terms: ['legal advice', 'TBD', '[insert'] };
const check = (changes: Parameters<typeof sectionContent>[0]) =>
  prohibitedTerms.check({ document: extractedText('text'), content: sectionContent(changes) }, options);

it.each(['This is Legal\nAdvice.', 'The date is TBD.', 'Paid to [insert name].'])(
  'refuses: %s',
  (summary) => {
    expect(check({ summary })).toMatchObject([{ path: '/summary' }]);
  },
);

it('takes a term inside another word, and inside a quote', () => {
  expect(check({ summary: 'TBDX', findings: [findingCiting('no legal advice is given')] })).toEqual([]);
});
