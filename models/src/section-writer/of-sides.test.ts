import { expect, it } from 'vitest';
import { ofSides, saidOf } from './of-sides.ts';

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

const CAP =
  'Liability is limited in amount, in time or to one remedy; to exclude kinds of loss alone is no cap';
const ASSIGN = 'The contract cannot be assigned without consent or notice';
const LEAST = 'A party must buy, order or pay at least a certain quantity or amount';
const LAW = 'The law of a state or country governs the contract';

it.each([
  ['cap-on-liability', CAP, { benefits: 'Contractors' }, '', 'Contractors’ liability is limited'],
  ['cap-on-liability', CAP, { benefits: 'both' }, '', 'The liability of both parties is limited'],
  ['cap-on-liability', CAP, {}, '', 'Liability is limited'],
  [
    'anti-assignment',
    ASSIGN,
    { binds: 'Tarn' },
    '',
    'Tarn may not assign the contract without consent or notice',
  ],
  [
    'anti-assignment',
    ASSIGN,
    { binds: 'both' },
    '',
    'Neither party may assign the contract without consent or notice',
  ],
  ['anti-assignment', ASSIGN, {}, '', ASSIGN],
  [
    'minimum-commitment',
    LEAST,
    { binds: 'Tarn' },
    'Tarn shall provide Birch with a minimum of four new products a year.',
    'Tarn must buy, provide or pay at least a certain quantity or amount',
  ],
  [
    'minimum-commitment',
    LEAST,
    { binds: 'Birch' },
    'Birch shall buy at least 90 units a year.',
    'Birch must buy, order or pay at least a certain quantity or amount',
  ],
  [
    'governing-law',
    LAW,
    {},
    'This Agreement is governed by the laws of the Netherlands.',
    'The law of the Netherlands governs the contract',
  ],
  ['governing-law', LAW, {}, 'It is governed by the law that the parties choose.', LAW],
  [
    'non-compete',
    'A party may not compete with the other',
    { binds: 'Tarn' },
    '',
    'Tarn may not compete with the other',
  ],
])('says what a clause does, not what to look for: %s', (category, definition, sides, words, said) => {
  expect(saidOf(category, definition, sides, words)).toBe(said);
});
