import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SERVICES AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (...clauses: string[]) => readBrief(OPENING + clauses.join('\n\n'));

describe('the term', () => {
  it.each([
    [
      '4. Term. This Agreement shall remain in full force and effect until one (1) year subsequent to the Effective Date.',
      { kind: 'duration', value: '1 year' },
      '2025-03-03',
    ],
    [
      '4. This Agreement shall terminate upon the earlier of (i) the third anniversary of the date of this Agreement and (ii) the sale of the site.',
      { kind: 'duration', value: '3 years' },
      '2027-03-03',
    ],
    [
      '4. Term. The Term shall commence on the Effective Date and, unless earlier terminated or extended, shall end as of December 31, 2026.',
      { kind: 'until-date', value: '2026-12-31' },
      '2026-12-31',
    ],
    [
      '4. The term of this Agreement commences on the Effective Date and ends at April 30, 2029, with automatic renewals each for a period of five (5) years unless notice is given.',
      { kind: 'until-date', value: '2029-04-30' },
      '2029-04-30',
    ],
    [
      '4. The term of this Agreement shall commence on the Effective Date and shall end on the 60th day following a written notice from one party to the other of its decision to end it at the end of such 60-day period.',
      { kind: 'until-event' },
      undefined,
    ],
    [
      '4. During the term of this Agreement the Buyer shall pay the fee on or before one month subsequent to the Effective Date.',
      { kind: 'none' },
      undefined,
    ],
    [
      '4. The term “Holding Period” shall mean a continuous period of two (2) years from the date of the transfer.',
      { kind: 'none' },
      undefined,
    ],
  ])('is read where it is laid down, and not where it is referred to: %s', (clause, term, end) => {
    const brief = briefOf(clause);
    expect(brief.term).toEqual(expect.objectContaining(term));
    expect(brief.endDate?.value).toBe(end);
  });

  it.each([
    [
      'A. The parties desire to amend the Agreement to extend its term.',
      '1. Section 6.1 of the Agreement is amended by deleting the date "September 30, 2024" and inserting in its place the date "July 20, 2027".',
      '2027-07-20',
    ],
    [
      'A. The parties desire to amend the Agreement to change the price.',
      '1. Section 6.1 of the Agreement is amended by deleting the date "September 30, 2024" and inserting in its place the date "July 20, 2027".',
      undefined,
    ],
  ])('is that which an amendment of the term writes in: %s', (recital, clause, end) => {
    expect(briefOf(recital, clause).endDate?.value).toBe(end);
  });

  it.each([
    ['4. The Term ends on May 1, 2026, unless earlier terminated or extended as provided below.'],
    ['A. The Supplier and the Buyer desire to amend the Agreement to extend the term of the Agreement.'],
    [
      '4. In the event that the Supplier has not delivered the goods, the first year of the term of the Agreement will be extended without fees for up to an additional four (4) months.',
    ],
  ])('renews by no such words: %s', (clause) => {
    expect(briefOf(clause).renewal).toBeNull();
  });
});

describe('a right to leave', () => {
  it.each([
    [
      'The Supplier shall have the right to resign at any time upon 30 days prior written notice.',
      ['Supplier', '30 days'],
    ],
    [
      'This Agreement shall end on the 60th day following a written notice of termination from either party.',
      ['either', '60 days'],
    ],
    ['This Agreement may be terminated at any time by agreement of both parties.', undefined],
    [
      'This Agreement may be terminated at any time upon the mutual written agreement of the parties.',
      undefined,
    ],
    [
      'Should Supplier terminate the employment of the engineer without cause, it shall pay him a monthly sum.',
      undefined,
    ],
    [
      'Should a party be in material breach, the other party may terminate this Agreement thirty (30) days after notice of it.',
      undefined,
    ],
  ])('is one that a side has alone: %s', (clause, exit) => {
    const [found] = briefOf(`5. ${clause}`).terminationForConvenience;
    expect(found && [found.by, found.notice]).toEqual(exit);
  });
});

describe('restraints', () => {
  const LEAD =
    '6. During the term of this Agreement and for a period of two (2) years after its expiration, the Supplier agrees not to:';

  it.each([
    ['(a) compete with the business of the Buyer, directly or indirectly;', 'nonCompete'],
    ['(b) suggest to, induce or persuade any customer or employee of the Buyer to leave it.', 'nonSolicit'],
  ] as const)('take whom they bind and how long from the words that lead the list in: %s', (item, term) => {
    const [found] = briefOf(LEAD, item)[term];
    expect(found).toMatchObject({ binds: 'Supplier', duration: 'term and 2 years after' });
    expect(found?.citations).toHaveLength(2);
  });

  it.each([
    [
      '6. The Buyer shall, at its own cost and as often as the Supplier asks, do the following:',
      '(a) compete in the tenders of the town with the business of others.',
    ],
    ['6. The Supplier shall not sell:', '7. The business of the Buyer is to compete in tenders.'],
  ])('are none where the words that lead in forbid nothing, or lead in something else: %s', (lead, item) => {
    expect(briefOf(lead, item).nonCompete).toEqual([]);
  });

  it.each([
    ['The Supplier shall not solicit any employee of the Buyer.', 1],
    [
      'While the Supplier is authorized by the Buyer to solicit purchases of goods, it will not open or maintain customer accounts.',
      0,
    ],
  ])('leave free to win orders for the other: %s', (clause, count) => {
    expect(briefOf(`6. ${clause}`).nonSolicit).toHaveLength(count);
  });

  it.each([
    ['The Supplier shall not market any product that competes with the goods of the Buyer.', 1],
    [
      'The Supplier shall not solicit any employee of the Buyer to take part in any manner in a Competing Business.',
      0,
    ],
    [
      'Subject to the covenant not to compete in Section 8.3 of the Asset Purchase Agreement, the Supplier hereby grants the Buyer a non-exclusive licence to make and sell the goods, which the Buyer may not assign.',
      0,
    ],
  ])('do not come from a covenant of another contract: %s', (clause, count) => {
    expect(briefOf(`6. ${clause}`).nonCompete).toHaveLength(count);
  });

  it.each([
    ['The Buyer shall be the Supplier’s exclusive source of garden tools.', 1],
    ['The Supplier shall not enable another programme sponsorship for garden tools in the territory.', 1],
    ['A request for exclusive use of the van shall be confirmed by the office in writing.', 0],
  ])('to one partner are told by what is exclusive: %s', (clause, count) => {
    expect(briefOf(`6. ${clause}`).exclusivity).toHaveLength(count);
  });
});
