import { expect, it } from 'vitest';
import { ofSides } from './of-sides.ts';

it.each([
  [
    "A party may not solicit or hire the other's employees",
    { binds: 'Client', benefits: 'Developer' },
    "Client may not solicit or hire Developer's employees",
  ],
  ['A party gives the other a licence', { binds: 'Tarn', benefits: 'Birch' }, 'Tarn gives Birch a licence'],
  [
    'A party may inspect the books, records or premises of the other',
    { benefits: 'Buyer' },
    'Buyer may inspect the books, records or premises of the other',
  ],
  [
    'A party may end the contract without giving a reason',
    { benefits: 'both' },
    'Each party may end the contract without giving a reason',
  ],
  ['A party must deal with the other only', { benefits: 'Dealer' }, 'A party must deal with Dealer only'],
  ['A party may not compete with the other', { binds: 'both' }, 'Each party may not compete with the other'],
])('says who: %s', (definition, sides, said) => {
  expect(ofSides(definition, sides)).toBe(said);
});

it.each([
  ['A party may end the contract without giving a reason', { binds: 'Client' }],
  ['A party may not compete with the other', {}],
  ['The law of a state or country governs the contract', { binds: 'Client', benefits: 'Developer' }],
])('leaves what names no side: %s', (definition, sides) => {
  expect(ofSides(definition, sides)).toBe(definition);
});
