import { describe, expect, it } from 'vitest';
import { findParties } from './find-parties.ts';

const named = (opening: string) =>
  findParties(`ADVERTISING AGREEMENT\n\n${opening}\n\n1. Birch shall pay.`).map(({ name }) => name);

describe('a day', () => {
  it.each([
    [
      'This Agreement is made this day of\nDecember 27 ("OMA") and Birch Retail LLC ("Birch").',
      ['Birch Retail LLC'],
    ],
    [
      'This Agreement is made between:\n(1) Tarn Widgets\nJune 14 ("Tarn"); and\n(2) Birch Retail LLC ("Birch").',
      ['Tarn Widgets', 'Birch Retail LLC'],
    ],
  ])('before the bracket with a role is no name, and no part of one: %s', (opening, names) => {
    expect(named(opening)).toEqual(names);
  });

  it('is no party where nothing but a day was read for one', () => {
    const parties = findParties(
      'This Agreement is made on 1 March 2027 between Acme Rigging Limited (the "Contractor") and Corran Distillery Limited (the "Customer").\n\n1. The Contractor films the distillery on 2 and 3 March 2027 and delivers the film by 31 March 2027.',
    );
    expect(parties.map(({ name }) => name)).toEqual(['Acme Rigging Limited', 'Corran Distillery Limited']);
  });

  it('is no part of the name that has a month in it', () => {
    expect(
      named('This Agreement of April 2 is between April Foods Ltd ("April") and May Day Ltd ("May Day").'),
    ).toEqual(['April Foods Ltd', 'May Day Ltd']);
  });
});
