import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { findingCiting, sectionContent } from '../../testing/section-content.ts';
import { prohibitedTerms } from './prohibited-terms.ts';

const options = { terms: ['legal advice', 'TBD', '[insert'] };
const check = (changes: Parameters<typeof sectionContent>[0], text = 'text') =>
  prohibitedTerms.check({ document: extractedText(text), content: sectionContent(changes) }, options);

it.each(['This is Legal\nAdvice.', 'The date is TBD.', 'Paid to [insert name].'])(
  'refuses: %s',
  (summary) => {
    expect(check({ summary })).toMatchObject([{ path: '/summary' }]);
  },
);

it('takes a term that the contract has, and refuses the others still', () => {
  const contract = 'The delivery date is tbd.';
  expect(check({ summary: 'The delivery date is TBD.' }, contract)).toEqual([]);
  expect(check({ summary: 'This is legal advice; the date is TBD.' }, contract)).toHaveLength(1);
});

it('takes a term inside another word, and inside a quote', () => {
  expect(check({ summary: 'TBDX', findings: [findingCiting('no legal advice is given')] })).toEqual([]);
});
