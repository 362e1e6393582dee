import { describe, expect, it } from 'vitest';
import { dateMentions } from './dates.ts';
import { jurisdictionMentions } from './jurisdictions.ts';
import { partyMentions } from './parties.ts';
import { normaliseName } from './party-name.ts';
import { durationMentions } from './terms.ts';

const values = (mentions: { value: string }[]) => mentions.map(({ value }) => value);

describe('dates', () => {
  it.each([
    ['March 4, 2024', '2024-03-04'],
    ['4th day of March, 2024', '2024-03-04'],
    ['the fourth day of March 2024', '2024-03-04'],
    ['Sept. 30, 1999', '1999-09-30'],
    ['12/31/98', '1998-12-31'],
    ['2024-03-04', '2024-03-04'],
  ])('reads %s', (text, iso) => {
    expect(values(dateMentions(`dated ${text}.`))).toEqual([iso]);
  });

  it.each(['February 30, 2020', '13/45/2020', '[●], 2020', 'March 2024'])('reads no day in %s', (text) => {
    expect(dateMentions(text)).toEqual([]);
  });

  it('says where the date stands', () => {
    const text = 'made on May 1, 2020 by';
    const [{ start, end } = { start: 0, end: 0 }] = dateMentions(text);
    expect(text.slice(start, end)).toBe('May 1, 2020');
  });
});

describe('terms', () => {
  it.each([
    ['two (2) years', '2 years'],
    ['one year', '1 year'],
    ['twenty-four months', '24 months'],
    ['18-month', '18 months'],
    ['the second anniversary', '2 years'],
    ['thirty (30) calendar days', '30 days'],
  ])('reads %s', (text, term) => {
    expect(values(durationMentions(`for ${text} after`))).toEqual([term]);
  });

  it.each(['many years', 'year 2000', 'a few months'])('reads no length in %s', (text) => {
    expect(durationMentions(text)).toEqual([]);
  });
});

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
