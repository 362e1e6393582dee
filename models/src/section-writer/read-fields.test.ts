import { expect, it } from 'vitest';
import { analyseDocument } from './document-analysis.ts';
import { readFields } from './read-fields.ts';
import { CONTRACT } from './testing/section-prompt.ts';

const read = (text: string, name: string, pattern: string) =>
  readFields([{ name, definition: name, pattern }], analyseDocument([text])).map(({ value }) => value);

it('reads the jurisdiction of a contract', () => {
  expect(read(CONTRACT, 'jurisdiction', '\\S')).toEqual(['New York']);
});

it('leaves out a value without the form that was asked for', () => {
  expect(read(CONTRACT, 'jurisdiction', '^\\d+$')).toEqual([]);
});

it('reads a field that no model knows by its name', () => {
  expect(read('This was a randomised phase III trial.', 'study-phase', '^[1-4](/[1-4])?$')).toEqual(['3']);
  expect(read('In the next phase we rest.', 'study-phase', '^[1-4]$')).toEqual([]);
});

it('names the parties in the order of the contract', () => {
  const parties = read(CONTRACT, 'party', '\\S');
  const places = parties.map((party) => CONTRACT.indexOf(party.split(' ')[0]!));
  expect(parties.length).toBeGreaterThan(1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('writes parties as the contract does, line ends apart', () => {
  const opening =
    'This Services Agreement is made on 1 March 2025 between Quillmark\nTranslations Limited (the "Provider") and Ferrowick Pumps Incorporated (the "Client").';
  expect(read(opening, 'party', '\\S')).toEqual([
    'Quillmark Translations Limited',
    'Ferrowick Pumps Incorporated',
  ]);
});
