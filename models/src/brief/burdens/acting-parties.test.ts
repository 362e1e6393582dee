import { describe, expect, it } from 'vitest';
import { partyMarker } from './acting-parties.ts';

const OPENING =
  'This Agreement is made between Ash Ltd (the "Mill") and Birch plc (the Bakery) on 1 May 2027 (the "Effective Date").';

describe('partyMarker', () => {
  const marked = partyMarker(OPENING, [{ name: 'Cedar & Sons', role: 'Haulier', citations: [] }]);

  it.each([
    ['The Mill may ask the Bakery.', 'PARTY may ask PARTY.'],
    ['Whatever the Haulier’s driver says.', 'Whatever PARTY’s driver says.'],
    ['The Supplier and the Customer agree.', 'PARTY and PARTY agree.'],
    ['Cedar pays.', 'PARTY pays.'],
  ])('puts one word for whatever a side is called: %s', (words, expected) => {
    expect(marked(words)).toBe(expected);
  });

  it.each([
    'From the Effective Date on it binds.',
    'A mill grinds corn.',
    '“Mill” means a building.',
    'Millers are free.',
  ])('leaves alone what is no side: %s', (words) => {
    expect(marked(words)).toBe(words);
  });
});
