import { describe, expect, it } from 'vitest';
import { comparePaper } from './compare-paper.ts';

const PAPER = `BOAT HIRE
This agreement is made on {date} between {party 1}, {address} (the “Owner”) and {party 2}, {address} (the “Hirer”).
1. {party 1} lets the boat to the Hirer for {duration} at {amount} a week.
2. The Hirer pays within 30 days of an invoice.
3. Neither side is liable for more than the hire of a year.
Signed ______`;

const CONTRACT = `BOAT HIRE
This agreement is made on 3 May 2027 between Lake & Sons Limited, 4 Pier Road, Kendal LA9 4DU (the "Owner")
and Oar Club of Kendal, 12 High Street,
Kendal (the "Hirer").
1. Lake & Sons Limited lets the boat to the Hirer for 6 months at £240 a week.
2. The Hirer pays within 30 days of an invoice.
3. Neither side is liable for more than the hire of a year.
Signed Ann Lee`;

const PARTIES = ['Lake & Sons Limited', 'Oar Club of Kendal'];
const compared = (text: string, parties = PARTIES) => comparePaper(PAPER, { text, parties });
const othersOf = (contract: string) =>
  compared(contract)?.others.map(({ paper, start, end }) => [paper, contract.slice(start, end)]);
const changed = (ordinary: string, risky: string) => {
  expect(CONTRACT).toContain(ordinary);
  return othersOf(CONTRACT.replace(ordinary, risky));
};

describe('comparePaper', () => {
  it('finds no difference in what fills the holes, nor in quotation marks and line breaks', () => {
    expect(compared(CONTRACT)).toMatchObject({ share: 1, others: [] });
  });

  it.each([
    ['another word', 'within 30 days', 'within 3 days', '30', '3'],
    ['another case, which may be another term', 'of an invoice', 'of an Invoice', 'invoice', 'Invoice'],
    [
      'words that were added',
      'hire of a year.',
      'hire of a year, save by the Hirer.',
      '',
      ', save by the Hirer',
    ],
    [
      'a sentence that says something else',
      'pays within 30 days of',
      'pays before 30 hours are',
      'within 30 days of',
      'before 30 hours are',
    ],
    ['the other side', 'The Hirer pays', 'The Owner pays', 'Hirer', 'Owner'],
  ])('tells %s', (_, ordinary, risky, paper, contract) => {
    expect(changed(ordinary, risky)).toEqual([[paper, contract]]);
  });

  it('tells words that were left out by those around them', () => {
    const [[paper, around] = []] =
      changed('3. Neither side is liable for more than the hire of a year.\n', '') ?? [];
    expect(paper).toContain('Neither side is liable');
    expect(around).toContain('invoice.\nSigned');
  });

  it.each([
    ['a name that goes on', 'Oar Club of Kendal,', 'Oar Club of Kendal and all its members,'],
    ['an address that says something', '4 Pier Road', '4 Pier Road, which the Hirer shall paint'],
    ['a sum that is none', '£240', 'the price of the day'],
    ['the address of a third person', 'Oar Club of Kendal,', 'Boat Club of Kendal,'],
    ['a duration with more to it', '6 months', '6 months and as long again'],
    ['a day that is none', '3 May 2027', 'the day when the Hirer first paid'],
    ['a name that is another further down', '1. Lake & Sons Limited', '1. Lake & Daughters Limited'],
    ['parties that have changed places', '1. Lake & Sons Limited', '1. Oar Club of Kendal'],
    ['a signature that says something', 'Signed Ann Lee', 'Signed Ann Lee, who shall pay the fuel'],
    [
      'a signature that gives up something',
      'Signed Ann Lee',
      'Signed Club forgoes each refund and stands surety',
    ],
    ['the same in large letters', 'Signed Ann Lee', 'Signed Club Forgoes Refund And Stands Surety'],
    ['the same in capitals', 'Signed Ann Lee', 'Signed CLUB RELEASES LAKE'],
    ['a side by what the paper calls it', 'Signed Ann Lee', 'Signed Hirer Mends Hull'],
    ['a word that the paper deals in', 'Signed Ann Lee', 'Signed Boat Ann Lee'],
    ['a sum on a line', 'Signed Ann Lee', 'Signed 900'],
    ['a length of time on a line', 'Signed Ann Lee', 'Signed Ninety Years'],
    ['an address with a small word to it', '4 Pier Road', '4 Pier Road painting hulls yearly'],
    ['an address that grants something', '4 Pier Road', '4 Pier Road, Licensing Drawings Worldwide'],
    ['an address that is a number', '4 Pier Road, Kendal LA9 4DU', '900'],
    ['a day with more in its brackets', '3 May 2027', '3 (Club mends hulls) May 2027'],
    ['a duration that is two', '6 months', 'six (9) months'],
  ])('does not take for a filling %s', (_, ordinary, risky) => {
    expect(changed(ordinary, risky)).not.toEqual([]);
  });

  it.each([
    ['two names', 'Signed Ann Lee', 'Signed Ann Lee and Jan van der Berg'],
    ['an office', 'Signed Ann Lee', 'Signed Ann Lee, Managing Director'],
    ['a day', 'Signed Ann Lee', 'Signed 4 May 2027'],
    ['a company', 'Signed Ann Lee', 'Signed LAKE & SONS LIMITED'],
    ['nothing', 'Signed Ann Lee', 'Signed'],
    ['a longer line', 'Signed Ann Lee', 'Signed ____________'],
    [
      'the address of somebody else',
      '4 Pier Road, Kendal LA9 4DU',
      'c/o Birch Ltd, Unit 12b, 9 High Street, Newcastle upon Tyne',
    ],
    ['an address abroad', '4 Pier Road, Kendal LA9 4DU', '7 Rue de la Paix, 75002 Paris'],
    ['a day in two forms', '3 May 2027', '3 (three) May 2027'],
  ])('takes for a filling %s', (_, ordinary, other) => {
    expect(changed(ordinary, other)).toEqual([]);
  });

  it('tells where lines and addresses are filled, of which only the form is known', () => {
    expect(
      compared(CONTRACT)?.free.map(({ hole, start, end }) => [hole, CONTRACT.slice(start, end)]),
    ).toEqual([
      ['{address}', '4 Pier Road, Kendal LA9 4DU'],
      ['{address}', '12 High Street,\nKendal'],
      ['___', 'Ann Lee'],
    ]);
    expect(compared(CONTRACT.replace('Ann Lee', '_____'))?.free).toHaveLength(2);
  });

  it('takes holes of a contract for nothing', () => {
    expect(changed('3 May 2027', '{date}')).not.toEqual([]);
  });

  it('does not know who may be a party where the brief names none', () => {
    expect(compared(CONTRACT, [])?.others).not.toEqual([]);
  });

  it('gives how much of the paper is there', () => {
    const { share = 0 } = compared(CONTRACT.replace(/2\..*\n3\..*\n/, '')) ?? {};
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.8);
  });
});
