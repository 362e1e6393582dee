import { describe, expect, it } from 'vitest';
import { jurisdictionMentions } from './jurisdictions.ts';
import { partyMentions } from './parties.ts';
import { normaliseName } from './party-name.ts';

const values = (mentions: { value: string }[]) => mentions.map(({ value }) => value);

describe('jurisdictions', () => {
  it('reads the longest name, over a line break too', () => {
    expect(values(jurisdictionMentions('laws of West\nVirginia, not VIRGINIA'))).toEqual([
      'West Virginia',
      'Virginia',
    ]);
  });
});

describe('parties', () => {
  it.each([
    ['ACME & SONS, INC', 'Acme and Sons Inc.'],
    ['Larch Holdings, L.P.', 'Larch Holdings LP'],
    ['Willow\nLimited', 'Willow Ltd.'],
    ['Dr. Ada Okafor, Ph.D.', 'Ada Okafor'],
  ])('writes %s as Kleister does', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
  });

  it('finds companies and people where contracts name them', () => {
    const text =
      'This Agreement is between Alder Instruments, Inc., a Delaware corporation, and Ada Okafor ("Executive").';
    expect(values(partyMentions(text))).toEqual(
      expect.arrayContaining(['Alder Instruments Inc.', 'Ada Okafor']),
    );
  });

  it('are found behind the numbers of a list', () => {
    const text = 'made between:\n(1)\tAlder Lifts Limited; and\n(2)\tNorthern Ports Authority, a corporation';
    expect(values(partyMentions(text))).toEqual(
      expect.arrayContaining(['Alder Lifts Ltd.', 'Northern Ports Authority']),
    );
  });

  it('end before the place of a company', () => {
    const found = values(partyMentions('made between Alder Lifts Limited of Foundry Lane, Lewes and others'));
    expect(found).toContain('Alder Lifts Ltd.');
    expect(found.filter((name) => name.includes('Foundry'))).toEqual([]);
  });
});
