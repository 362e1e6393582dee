import { expect, it } from 'vitest';
import { isPerson } from './person.ts';

const party = (name: string, role: string | null) => ({ name, role, citations: [] });
const parties = [
  party('Ann B. Fell', 'Consultant'),
  party('Tarn Works Limited', 'Agent'),
  party('ROWAN HALL CLUB', null),
];

it.each([
  ['Consultant', true],
  ['Executive', true],
  ['Agent', false],
  ['ROWAN HALL CLUB', false],
  ['both', false],
  [null, false],
] as const)('tells whether %s is a human being: %s', (who, expected) => {
  expect(isPerson(who, parties)).toBe(expected);
});
