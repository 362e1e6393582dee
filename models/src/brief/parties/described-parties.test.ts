import { describe, expect, it } from 'vitest';
import { describedParties } from './described-parties.ts';

const named = (text: string) =>
  describedParties(text).map(({ start, end, role }) => [text.slice(start, end), role]);

describe('describedParties', () => {
  it.each([
    [
      'Museum\tThe Ashwell Museum Trust, a charity registered in Wales, 3 High Street\nCaterer\tThyme & Rye Ltd, 9 Mill Lane\nFee\t£900\n\n1. The Museum lets the Caterer run the café. The Caterer pays the Museum. The Museum keeps it dry; the Caterer cleans.',
      [
        ['Ashwell Museum Trust', 'Museum'],
        ['Thyme & Rye Ltd', 'Caterer'],
      ],
    ],
    [
      'Dryer | Fen Grain Limited, Drove Road, Lincolnshire\nGrower | Hallam & Sons (Farmers), a partnership, Lodge Farm\n\nThe Dryer dries what the Grower brings. The Grower pays the Dryer. The Dryer and the Grower sign.',
      [
        ['Fen Grain Limited', 'Dryer'],
        ['Hallam & Sons (Farmers)', 'Grower'],
      ],
    ],
    [
      'Date: 4 May 2027\nAlder Stores Limited (SC298114), of Unit 14, Bank Road, Stirling, is "the\nStore". Birch Factors Limited (SC367750), of 81 Alloa Street, is "the Depositor". The Store wrote this.',
      [
        ['Alder Stores Limited', 'Store'],
        ['Birch Factors Limited', 'Depositor'],
      ],
    ],
    [
      'Dear Ms Rowe,\n"We" and "us" mean Elm Hotels DAC; "you" means Sarah Rowe. Please sign.',
      [
        ['Elm Hotels DAC', 'We'],
        ['Sarah Rowe', 'you'],
      ],
    ],
  ])('reads who the sides are: %s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('reads one side alone', () => {
    const text =
      'Museum\tThe Ashwell Museum Trust, a charity\n\nThe Museum pays. The Museum closes. The Museum opens.';
    expect(named(text)).toEqual([['Ashwell Museum Trust', 'Museum']]);
  });

  it.each([
    [
      'people to write to',
      'Contacts\tJane Roe, of 1 High Street\nNotices\tJohn Doe, of 2 High Street\n\nNotices go there.',
    ],
    [
      'rows that nothing speaks of',
      'Insurer\tAcorn Cover Ltd\nMaker\tBolt Works Ltd\n\n1. The parties sign.',
    ],
    [
      'rows that say no name',
      'Fee\t£900\nPeriod\tOne year\n\nThe Fee is paid in the Period. The Fee holds. The Period ends.',
    ],
    ['a definition', '"Works" means Painting the Hall; "Fee" means Nine Hundred Pounds.'],
  ])('proves nothing by %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
