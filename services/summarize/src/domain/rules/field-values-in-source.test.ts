import { expect, it } from 'vitest';
import { extractedText } from '../../testing/extracted-text.ts';
import { sectionContent } from '../../testing/section-content.ts';
import { fieldValuesInSource } from './field-values-in-source.ts';

const document = extractedText(
  'between ORRICK & KELL LIMITED and Lumenta, L.L.C., under the laws of the State of New York',
);
const check = (name: string, value: string) =>
  fieldValuesInSource.check(
    { document, content: sectionContent({ fields: [{ name, value, citations: [] }] }) },
    { fields: ['party', 'jurisdiction'] },
  );

it.each([
  ['party', 'Orrick and Kell Ltd.'],
  ['party', 'Lumenta LLC'],
  ['jurisdiction', 'New York'],
  ['term', '2 years'],
])('takes %s "%s"', (name, value) => {
  expect(check(name, value)).toEqual([]);
});

it.each([
  ['party', 'Orrick Holdings Ltd.'],
  ['jurisdiction', 'Delaware'],
])('refuses %s "%s"', (name, value) => {
  expect(check(name, value)).toEqual([
    { path: '/fields/0/value', message: `"${value}" does not stand in the document.` },
  ]);
});
