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
    ['a table of key terms', 'Key terms\nHaulier\tCedar & Sons Removals Limited, of Gloucester'],
    ['a list of them', 'Haulier: Cedar & Sons, of Gloucester'],
  ])('knows what %s calls a side', (_, opening) => {
    const read = partyMarker(opening, [{ name: 'Cedar & Sons', role: null, citations: [] }]);
    expect(read('The Haulier may ask.')).toBe('PARTY may ask.');
  });

  it('takes no other row for a side', () => {
    const read = partyMarker('Depot\tMill Lane', [{ name: 'Cedar & Sons', role: null, citations: [] }]);
    expect(read('The Depot is shut.')).toBe('The Depot is shut.');
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
