import { briefV1 } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { citationsOf, readBrief } from './read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n1. The Supplier shall deliver the Goods to the Buyer in accordance with each purchase order that it has accepted.\n\n';
const briefOf = (...clauses: string[]) =>
  readBrief(OPENING + clauses.map((clause, at) => `${at + 2}. ${clause}`).join('\n\n'));

describe('readBrief', () => {
  it('is a valid brief whose quotes all stand in the text', () => {
    const text = `${OPENING}2. This Agreement shall be governed by the laws of the State of Ohio.`;
    const brief = readBrief(text);
    expect(briefV1.parse(brief)).toEqual(brief);
    for (const { quote, start, end } of citationsOf(brief)) expect(text.slice(start, end)).toBe(quote);
  });

  it('names the parties as the contract writes them, with their roles', () => {
    expect(briefOf().parties).toMatchObject([
      { name: 'Tarn Widgets Inc.', role: 'Supplier' },
      { name: 'Birch Retail LLC', role: 'Buyer' },
    ]);
  });

  it.each([
    ['The Term renews for successive years unless a party gives notice.', true],
    ['The Agreement is subject to an automatic extension for consecutive one (1) year periods.', true],
    ['This Agreement shall renew for further one-year periods if agreed by both parties in writing.', false],
    ['The Buyer may extend the Term by one year.', false],
    ['This Agreement runs until December 31, 2026, unless extended or earlier terminated.', undefined],
    ['While the works are stopped the Term shall be extended for that period of time.', undefined],
    ['The licence shall extend until the last of the patents has expired during the Term.', undefined],
  ])('reads whether it renews by itself: %s', (clause, automatic) => {
    expect(briefOf(clause).renewal?.automatic).toBe(automatic);
  });

  it.each([
    [
      '9 Term\n\n9.1 This Agreement runs until 31 March 2030. Either party may terminate it on four months’ notice, or without notice if the other seriously breaches it and does not put that right within 30 days.',
      { kind: 'until-date', value: '2030-03-31' },
    ],
    [
      'This Agreement continues for a term of three years until 31 March 2030 and may be terminated on four months’ notice.',
      { kind: 'duration', value: '3 years' },
    ],
    ['The term of this Agreement ends if a breach is not put right within 90 days.', { kind: 'none' }],
  ] as const)(
    'takes for the term what is said first of it, and no time in which something is to be done: %s',
    (clause, expected) => {
      expect(briefOf(clause).term).toMatchObject(expected);
    },
  );

  it('names beside a burden that rules know a term that only reads unlike others, unless the contract is long', () => {
    const clauses = [
      'The Supplier may raise the price at any time in its sole discretion.',
      'The Goods of a week in which the Buyer bought elsewhere are priced as if it had bought all of them here.',
    ];
    const kindsOf = (...more: string[]) => briefOf(...clauses, ...more).burdens.map(({ kind }) => kind);
    expect(kindsOf()).toEqual(expect.arrayContaining(['unilateral-change', 'unusual-term']));
    const long = 'The Supplier shall keep records of each delivery for the Buyer. '.repeat(400);
    expect(kindsOf(long)).toContain('unilateral-change');
    expect(kindsOf(long)).not.toContain('unusual-term');
  });

  it('does not take the length of a notice for that of the term', () => {
    const { term } = briefOf(
      'Effective Date 1 January 2027. End Date 31 December 2028 or, unless either party has written to the contrary at least 180 days before, the same date in each succeeding year. The Term runs from the Effective Date to the End Date, unless this Agreement is ended sooner.',
    );
    expect(term.value).not.toBe('180 days');
  });

  it('computes the last day, and the last day on which a notice stops the renewal', () => {
    const brief = briefOf(
      'This Agreement shall continue for an initial term of two (2) years from the Effective Date, unless sooner terminated.',
      'This Agreement shall be automatically renewed for successive one year periods unless either party gives written notice at least ninety (90) days before the end of the then current term.',
    );
    expect(brief).toMatchObject({
      effectiveDate: { value: '2024-03-03' },
      term: { kind: 'duration', value: '2 years' },
      endDate: { value: '2026-03-03' },
      renewal: { automatic: true, noticeToStop: '90 days' },
      lastDayOfNotice: { value: '2025-12-03' },
    });
  });

  it.each([
    [
      'not less than six (6) months, and not more than nine (9) months, before the end of the term',
      '6 months',
    ],
    ['no earlier than 120 days and no later than 60 days before the end of the term', '60 days'],
    ['between ninety (90) and thirty (30) days before the end of the term', '30 days'],
    ['at least 45 days but not more than 75 days before the end of the term', '45 days'],
    ['not less than 90 days before the end of the term', '90 days'],
  ])('reckons from the last day of a window for notice: %s', (window, noticeToStop) => {
    const clause = `This Agreement renews automatically for successive terms of two (2) years each, unless a party gives written notice of non-renewal ${window}.`;
    expect(briefOf(clause).renewal).toMatchObject({ automatic: true, noticeToStop, period: '2 years' });
  });

  it.each([
    ['S$620,000', 'S$620,000'],
    ['US$ 12,500', 'US$ 12,500'],
    ['A$1,000', 'A$1,000'],
    ['$900', '$900'],
    ['HK$5 million', 'HK$5 million'],
  ])('tells whose dollars %s are', (sum, amount) => {
    expect(briefOf(`The Buyer shall pay the Supplier fees of ${sum} each year.`).payments).toMatchObject([
      { amount },
    ]);
  });

  it.each([
    [
      'The liability of either party shall not exceed the fees paid under this Agreement in the prior year.',
      true,
    ],
    [
      'Each policy shall have limits of liability of not less than $1,000,000 in excess of the primary insurance.',
      false,
    ],
    ['Neither party shall be liable for consequential or incidental damages of any kind.', false],
    [
      "The Buyer's liability for taxes includes, without limitation, all amounts that are due on the Goods.",
      false,
    ],
  ])('caps liability or does not: %s', (clause, exists) => {
    expect(briefOf(clause).liabilityCap.exists).toBe(exists);
  });

  it.each([
    ['Neither party shall be liable for consequential, indirect or punitive damages.', true],
    [
      'The Supplier is liable for all direct and consequential damages that a defect of the Goods causes.',
      false,
    ],
  ])('excludes losses or does not: %s', (clause, exists) => {
    expect(briefOf(clause).excludedLosses.exists).toBe(exists);
  });

  it.each([
    [
      'The Supplier shall not be liable for lost profits, including without limitation loss of revenue.',
      false,
    ],
    ['Except for a breach of clause 9, in no event shall either party be liable for indirect damages.', true],
    ['The liability of the Supplier under this Agreement is unlimited.', true],
  ])('leaves something without a limit or does not: %s', (clause, exists) => {
    expect(briefOf(clause).uncapped.exists).toBe(exists);
  });

  it.each([
    ['The Supplier shall indemnify the Buyer against all claims that arise from the Goods.', 'one-way'],
    ['Each party shall indemnify and hold harmless the other against third-party claims.', 'mutual'],
    ['The Supplier shall not indemnify the Buyer for claims that the Buyer has settled itself.', 'none'],
  ])('says who indemnifies: %s', (clause, direction) => {
    expect(briefOf(clause).indemnityDirection).toBe(direction);
  });

  it.each([
    ['Either party may terminate this Agreement at any time upon sixty (60) days prior written notice.', 1],
    [
      'The Buyer may terminate this Agreement if the Supplier fails to cure a breach within thirty days of notice.',
      0,
    ],
    [
      'Upon termination of this Agreement for any reason, the Buyer shall return all tooling to the Supplier.',
      0,
    ],
    ['Neither party may terminate this Agreement for convenience.', 0],
  ])('can be ended without a cause or cannot: %s', (clause, count) => {
    expect(briefOf(clause).terminationForConvenience).toHaveLength(count);
  });

  it.each([
    [
      'The Buyer shall not, directly or indirectly, engage in any business that competes with the Supplier.',
      1,
    ],
    [
      'Nothing in this Agreement shall prevent the Buyer from engaging in a business that competes with the Supplier, and it shall not be deemed to.',
      0,
    ],
    ['The Supplier will not sell below the list price of its competitors.', 0],
  ])('forbids to compete or does not: %s', (clause, count) => {
    expect(briefOf(clause).nonCompete).toHaveLength(count);
  });

  it.each([
    ['The Supplier hereby appoints the Buyer as its exclusive distributor in the Territory.', 1],
    ['The Supplier hereby grants the Buyer a non-exclusive right to sell the Goods as a distributor.', 0],
    ['The courts of Ohio have exclusive jurisdiction over disputes on the right to sell the Goods.', 0],
  ])('is exclusive or is not: %s', (clause, count) => {
    expect(briefOf(clause).exclusivity).toHaveLength(count);
  });

  it.each([
    ['All disputes shall be finally settled by binding arbitration in Chicago, Illinois.', 'arbitration'],
    ['The parties submit to the exclusive jurisdiction of the courts of Franklin County, Ohio.', 'courts'],
    [
      'If a provision is held invalid by a court of competent jurisdiction, the others stay in force.',
      undefined,
    ],
  ])('settles disputes: %s', (clause, kind) => {
    expect(briefOf(clause).disputes?.kind).toBe(kind);
  });

  it.each([
    ['Neither party may assign this Agreement without the prior written consent of the other party.', true],
    ['Either party may freely assign this Agreement to any third party.', false],
  ])('can be handed on or cannot: %s', (clause, restricted) => {
    expect(briefOf(clause).assignment.restricted).toBe(restricted);
  });

  it.each([
    [
      'Each party shall keep the Confidential Information of the other party secret and shall not disclose it.',
      'mutual',
    ],
    [
      'The Buyer shall keep the confidential information of the Supplier secret and shall not disclose it.',
      'one-way',
    ],
    ['The Goods are delivered in crates.', 'none'],
  ])('is confidential: %s', (clause, direction) => {
    expect(briefOf(clause).confidentiality.direction).toBe(direction);
  });

  it.each([
    ['A change of control of the Buyer shall be deemed an assignment of this Agreement.', true, 1],
    ['A change of control of the Buyer shall not be considered an assignment of this Agreement.', false, 0],
    [
      'The Mill may terminate this Agreement at any time after Kiln Ltd. and its affiliates hold less than fifty percent (50%) of the voting shares of the Buyer.',
      true,
      0,
    ],
    ['The Buyer holds less than fifty percent (50%) of the voting shares of Kiln Ltd.', false, 0],
    [
      'Either party may assign this Agreement on the merger or acquisition of such party, except that a transaction with a competitor needs consent.',
      true,
      0,
    ],
    ['Either party may assign this Agreement on the merger or acquisition of such party.', false, 0],
  ])('counts a change of control or does not: %s', (clause, counts, burdens) => {
    const brief = briefOf(clause);
    expect(brief.assignment.changeOfControl).toBe(counts);
    expect(brief.burdens.filter(({ kind }) => kind === 'change-of-control')).toHaveLength(burdens);
  });

  it('takes the law that governs, not that of an incorporation', () => {
    const brief = briefOf(
      'The Buyer is a company organized under the laws of Texas.',
      'This Agreement shall be governed by and construed in accordance with the laws of the State of Ohio.',
    );
    expect(brief.governingLaw?.value).toBe('Ohio');
  });

  // An expression that goes back over such texts again and again would not end.
  it.each([
    ' ',
    '\t',
    'A',
    'Ab ',
    '“',
    '(the ',
    '[ ',
    '__ ',
    'and ',
    'not ',
    'Exhibit A, B, ',
    '☐ ',
    'between A (the ',
    '1,',
    'By: ',
  ])('comes to an end with a text of nothing but %j', (unit) => {
    expect(readBrief(`${OPENING.slice(0, 120)}${unit.repeat(20_000 / unit.length)}`).version).toBe(1);
  });

  it.each([
    [
      'what a recital wants, not what it says of the parties first',
      'WHEREAS, Tarn Widgets Inc. is a leading maker of widgets; and WHEREAS, the Buyer wishes to sell the widgets in Texas;',
      'the Buyer wishes to sell the widgets in Texas',
    ],
    [
      'one recital of several, without its letter',
      'WHEREAS: (A) Tarn is the owner of certain content; (B) Tarn wishes to appoint the Buyer as its licensee for the content; and (C) the Buyer has paid a fee.',
      'Tarn wishes to appoint the Buyer as its licensee for the content',
    ],
    [
      'what is done for the other, not what may be used meanwhile',
      'The Supplier shall host the web site of the Buyer.\n\n3. Publicity. The Supplier grants the Buyer a right to use its trade marks.',
      'The Supplier shall host the web site of the Buyer.',
    ],
  ])('tells what the deal is: %s', (_, clauses, subject) => {
    const opening = OPENING.slice(0, OPENING.indexOf('1. The Supplier'));
    expect(readBrief(opening + clauses).subject).toBe(subject);
  });
});
