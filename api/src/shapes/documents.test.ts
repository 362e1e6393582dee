import { expect, it } from 'vitest';
import { sectionDocument, sectionDocuments, sectionOf } from './documents.ts';

it.each([
  ['section-term', 'term'],
  ['section-section-plan', 'section-plan'],
  ['section-plan', undefined],
  ['brief', undefined],
  ['report.pdf', undefined],
])('finds the section that %s holds', (document, section) => {
  expect(sectionOf(document)).toBe(section);
});

it('names the document of a section so that it is found again', () => {
  expect(sectionOf(sectionDocument('governing-law'))).toBe('governing-law');
});

it('takes the sections out of all documents of a run, in their order', () => {
  expect(sectionDocuments(['source', 'section-plan', 'section-b', 'routing', 'section-a'])).toEqual([
    'section-b',
    'section-a',
  ]);
});
