import { describe, expect, it } from 'vitest';
import { readBrief } from './read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n1. The Supplier shall deliver the Goods to the Buyer in accordance with each purchase order that it has accepted.\n\n';
const briefOf = (...clauses: string[]) =>
  readBrief(OPENING + clauses.map((clause, at) => `${at + 2}. ${clause}`).join('\n\n'));

describe('readBrief of short contracts in plain words', () => {
  it('takes no possessive for the opening of a role', () => {
    const { parties } = readBrief(
      "This Agreement is made as of March 3, 2024 by and between TARN TEST SYSTEMS, INC. and BIRCHWARE, INC., relating to TARN'S business and that of BIRCHWARE'S customers.\n\n1. The Goods are sold as they are.",
    );
    expect(parties.map(({ role }) => role)).not.toContainEqual(expect.stringContaining('business'));
  });

  it.each([
    ['Massachusetts law governs. The courts in Boston have jurisdiction.', 'Massachusetts'],
    ['The law of England and Wales governs and its courts have exclusive jurisdiction.', 'England'],
    ['English law applies.', 'England'],
    ['This Agreement is subject to Scots law.', 'Scotland'],
    ['Any question about this Agreement is decided by New York law.', 'New York'],
    ['Law: Ontario', 'Ontario'],
  ])('names the law: %s', (clause, place) => {
    expect(briefOf(clause).governingLaw?.value).toContain(place);
  });

  it.each([
    'The Buyer complies with English law on the sale of beer.',
    'The Supplier is a company under the law of Ohio and speaks German.',
  ])('takes no other law for that of the contract: %s', (clause) => {
    expect(briefOf(clause).governingLaw).toBeNull();
  });

  it.each([
    'If this Agreement and a Schedule differ, the Schedule applies.',
    'If there is any conflict between this Agreement and the price list, this Agreement wins.',
    'The order of priority is: this Agreement, the Schedules, the price list.',
    'The Schedule has precedence over these terms.',
    'These terms override the terms of any order.',
  ])('finds what prevails: %s', (clause) => {
    expect(briefOf(clause).precedence?.value).toContain(clause.slice(0, 20));
  });

  it.each(['The tastes of buyers differ from town to town.', 'The Supplier has no conflict of interest.'])(
    'takes no other difference for an order: %s',
    (clause) => {
      expect(briefOf(clause).precedence).toBeNull();
    },
  );

  it.each([
    ['This Agreement ends on 31 December 2028 and does not renew unless both sign.', '2028-12-31'],
    [
      'The term ends on December 31, 2027. It may be extended only by a document signed by both parties.',
      '2027-12-31',
    ],
  ])('names the last day: %s', (clause, value) => {
    expect(briefOf(`6. Term\n\n6.1 ${clause}`).term).toMatchObject({ kind: 'until-date', value });
  });

  it('takes what a duty goes on for after the contract for no term of it', () => {
    const { term } = briefOf(
      'The duty of secrecy in this Agreement continues until three years after the term.',
    );
    expect(term.kind).not.toBe('duration');
  });

  it.each([
    ['This Agreement does not renew unless both parties sign a new one.', false],
    ['The term of this Agreement shall not be automatically extended unless the parties agree.', false],
    [
      'The term of this Agreement renews for one year unless either party gives notice not to renew it.',
      true,
    ],
    ['This Agreement rolls over for a further year unless either party gives two months’ notice.', true],
    ['It goes on from year to year until one party stops it by 60 days’ notice.', true],
    ['The contract is prolonged by one year if it is not cancelled three months before it ends.', true],
    ['The work goes on until the roof is done.', false],
  ])('says whether it renews by itself: %s', (clause, automatic) => {
    expect(briefOf(clause).renewal?.automatic ?? false).toBe(automatic);
  });

  it.each([
    [
      'Either party may end it by 28 days’ notice, or at once for a material breach that the other does not mend.',
      '28 days',
    ],
    [
      'Either party may end this Agreement at any time by six weeks’ written notice, or at once if the other breaches it.',
      '6 weeks',
    ],
    [
      'Either party may terminate on 45 days’ written notice, or at once if the other becomes insolvent.',
      '45 days',
    ],
    ['Each party can stop this Agreement with one month’s notice.', '1 month'],
    ['Either of us may walk away on 30 days’ written notice.', '30 days'],
    ['Either party may give three months’ notice to end it.', '3 months'],
    ['Either party can bring this Agreement to an end by giving 21 days’ notice.', '21 days'],
  ])('names who may end it on notice: %s', (clause, notice) => {
    expect(briefOf(clause).terminationForConvenience).toMatchObject([{ by: 'either', notice }]);
  });

  it.each([
    'The Client may cancel a lesson without charge by one working day’s notice.',
    'The Supplier may stop the machine at any time.',
    'If the other breaches it, either party can bring this Agreement to an end by giving 21 days’ notice.',
    'A booking is cancelled by the Client at any time upon two days’ notice.',
    'Either party may end it at once for a material breach that the other does not mend within 20 days of notice.',
  ])('takes no end of anything else, and none with a cause, for an exit: %s', (clause) => {
    expect(briefOf(clause).terminationForConvenience).toEqual([]);
  });
});
