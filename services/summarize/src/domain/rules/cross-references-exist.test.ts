import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { crossReferencesExist } from './cross-references-exist.ts';

const document = extractedText('12. Liability\n12.3 Each party …\nARTICLE IV\nas set out in Exhibit B');
const check = (summary: string) =>
  crossReferencesExist.check({ document, content: sectionContent({ summary }) }, {});

it.each([
  'Section 12.3(a) says so.',
  'See Article IV and Exhibit B.',
  'See clause 99 in lower case.',
  'Section headings.',
])('takes: %s', (summary) => {
  expect(check(summary)).toEqual([]);
});

it.each([
  ['Section 12.4 says so.', 'Section 12.4'],
  ['Section 1 says so.', 'Section 1'],
  ['See Exhibit C.', 'Exhibit C'],
  ['See Article V.', 'Article V'],
])('refuses: %s', (summary, reference) => {
  expect(check(summary)).toEqual([{ path: '/summary', message: `The document has no "${reference}".` }]);
});
