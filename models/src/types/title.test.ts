import { expect, it } from 'vitest';
import { titlePhrases } from './title.ts';
import { typesNamed } from './title-cues.ts';

it('finds the title on a line of its own and the one in the first sentence', () => {
  const phrases = titlePhrases(
    'Exhibit 10.3\nCO-BRANDING\nAGREEMENT\nThis Co-Branding Agreement is made today.',
  );
  expect(phrases).toEqual([
    'Exhibit CO BRANDING AGREEMENT',
    'Exhibit CO BRANDING AGREEMENT This Co Branding Agreement',
  ]);
});

it('looks no further than where titles stand', () => {
  expect(titlePhrases(`${'x '.repeat(3000)} Supply Agreement`)).toEqual([]);
});

it.each([
  ['Non-Competition Agreement', ['non-compete']],
  ['Manufacturing and Supply Agreement', ['manufacturing', 'supply']],
  ['Letter', []],
])('knows the types that %s names', (title, types) => {
  expect(typesNamed(title)).toEqual(types);
});
