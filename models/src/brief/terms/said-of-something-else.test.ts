import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}1. ${clause}`);

describe('words of a term that are said of something else', () => {
  it.each([
    ['The liability of the Supplier shall not exceed the fees paid in the prior year.', true],
    ['Neither party is liable to the other for more than the fees paid in the prior year.', true],
    ['Apart from fraud, neither party owes the other more than the fees paid in the prior year.', true],
    ['The Supplier’s liability is limited to direct damages up to the fees paid in the prior year.', true],
    ['The Supplier’s liability is limited to its direct costs of the fees charged by its carrier.', false],
    ['The liability of either party is limited to actual proven losses under this Agreement.', false],
    ['The Supplier is liable for delays of more than two weeks, and refunds the fees paid.', false],
    [
      'The Supplier is not liable for delay beyond its control, and refunds the fees paid for any time in excess of two (2) weeks.',
      false,
    ],
  ])('a cap is an amount and no time: %s', (clause, exists) => {
    expect(briefOf(clause).liabilityCap.exists).toBe(exists);
  });

  it.each([
    ['TERM: November 01, 2024 to October 31, 2027', { kind: 'until-date', value: '2027-10-31' }],
    [
      'Upon termination of this Agreement the duties to pay remain in effect during the Term.',
      { kind: 'none' },
    ],
  ])('a term is a row of days, and not what follows its end: %s', (clause, term) => {
    expect(briefOf(clause).term).toEqual(expect.objectContaining(term));
  });

  it.each([
    ['This Agreement shall be extended automatically for successive periods of one year.', true],
    [
      'WHEREAS the parties made an agreement that was extended automatically for a period of one year;',
      undefined,
    ],
  ])('a recital renews nothing: %s', (clause, automatic) => {
    expect(briefOf(clause).renewal?.automatic).toBe(automatic);
  });

  it.each([
    [
      'ANY ACTION UNDER THIS AGREEMENT MAY BE BROUGHT IN THE COURTS OF THE STATE OF DELAWARE, AND EACH PARTY CONSENTS TO THE NON-EXCLUSIVE JURISDICTION OF THOSE COURTS.',
      { kind: 'courts', place: 'STATE OF DELAWARE', exclusive: false },
    ],
    ['ANY ACTION MAY BE BROUGHT IN ANY COURT OF COMPETENT JURISDICTION.', null],
    [
      'Disputes shall be settled by arbitration in accordance with Section 9 of the Executive Agreement.',
      { kind: 'arbitration', place: null },
    ],
  ])('courts are read in capitals, and an agreement is no place: %s', (clause, disputes) => {
    expect(briefOf(clause).disputes).toEqual(disputes && expect.objectContaining(disputes));
  });

  it.each([
    ['The Supplier may terminate this Agreement at any time on notice.', 1],
    ['If it becomes acquired by a bank, the Supplier may terminate this Agreement at any time on notice.', 0],
  ])('an exit that hangs on a sale is not free: %s', (clause, exits) => {
    expect(briefOf(clause).terminationForConvenience).toHaveLength(exits);
  });

  it.each([
    [
      'The Buyer shall not disclose Confidential Information during a period of three years thereafter.',
      '3 years',
    ],
    [
      'The Buyer shall not disclose Confidential Information and shall return it within five (5) business days after the end of talks.',
      null,
    ],
  ])('secrecy lasts no days in which to return papers: %s', (clause, duration) => {
    expect(briefOf(clause).confidentiality.duration).toBe(duration);
  });

  it.each([
    ['The Supplier guarantees the payment of the debts of Tarn Holdings Ltd.', true],
    ['The Supplier is not a guarantor of, or surety for, any debt of a subsidiary of the Buyer.', false],
  ])('who is no guarantor guarantees nothing: %s', (clause, exists) => {
    expect(briefOf(clause).guaranty.exists).toBe(exists);
  });

  it.each([
    ['The Supplier hereby assigns to the Buyer all right, title and interest in the inventions made.', 1],
    [
      'The Supplier hereby assigns to the Buyer all right, title and interest in the inventions made under this Agreement.',
      1,
    ],
    [
      'The Supplier hereby assigns to the Buyer all of its right, title and interest in and to the Vendor Agreement, including all deliverables due under it.',
      0,
    ],
  ])('a contract that is handed on is nothing that was made: %s', (clause, transfers) => {
    expect(briefOf(clause).ipAssignment).toHaveLength(transfers);
  });

  it.each([
    ['The Buyer shall purchase at least 4,000 units in each year.', 1],
    ['The Buyer guarantees a commission of at least $5,000 in each year.', 1],
    [
      'If the Supplier introduces a customer the Buyer shall pay a finder’s fee of not less than 3% of sales to it.',
      0,
    ],
    ['For each sale the Buyer will pay a commission of at least 5% of the order value.', 0],
  ])('a share of a deal that may be made commits nobody: %s', (clause, commitments) => {
    expect(briefOf(clause).minimumCommitment).toHaveLength(commitments);
  });

  it('the law of a trade governs no contract', () => {
    const reserves =
      'Reserves shall be construed under the laws of the State of Texas governing insurers.\n\n2. This Agreement is governed by the laws of the State of New York.';
    expect(briefOf(reserves).governingLaw?.value).toBe('New York');
  });

  it.each([
    ['Renewal. It renews for one year at a time unless either party gives 60 days’ notice.', true],
    ['Policy. It renews for one year at a time unless either party gives 60 days’ notice.', undefined],
  ])('“it” is the contract where that was spoken of: %s', (clause, automatic) => {
    expect(briefOf(`Price. The price is fixed.\n\n2. ${clause}`).renewal?.automatic).toBe(automatic);
  });

  it('secrecy lasts as long as the next sentence says', () => {
    const next = (words: string) =>
      briefOf(`Each party shall keep the other’s confidential information secret. ${words}`).confidentiality
        .duration;
    expect(next('This obligation survives for seven years after the end.')).toBe('7 years');
    expect(next('The warranty lasts for seven years after the end.')).toBe(null);
  });
});

describe('parties', () => {
  const named = (opening: string) => readBrief(opening).parties.map(({ name, role }) => [name, role]);

  it('have no role of what a letter defines next', () => {
    const letter =
      'Tarn Cable Ltd.\n1 High Street\n\nYou are considering a possible deal (the “Transaction”) with Birch Holdings Inc. (the “Company”).\n\nYou shall keep it secret.\n\nBirch Holdings Inc.\nBy: /s/ A. Birch\n\nTarn Cable Ltd.\nBy: /s/ B. Oak';
    expect(named(letter).find(([name]) => name?.startsWith('Tarn'))?.[1]).not.toBe('Transaction');
  });

  it('have roles that stand alone in brackets, and are not told twice where a name is cut short', () => {
    const parties = named(
      'TRANSPORT AGREEMENT\n\nThis Agreement is entered into by Lakes Gas Transmission Limited Partnership (Transporter) and TARN PIPELINE COMPANY (Shipper).\n\n1. Shipper shall pay.\n\nLakes Gas Transmission Limited Partnership\nBy: /s/ A. Birch\n\nTARN PIPELINE COMPANY\nBy: /s/ B. Oak',
    );
    expect(parties).toEqual([
      ['Lakes Gas Transmission Limited Partnership', 'Transporter'],
      ['TARN PIPELINE COMPANY', 'Shipper'],
    ]);
  });

  it('lets whoever is said to indemnify do so, and not the paper that will say it', () => {
    const words =
      'The Purchase Contract will provide that the Supplier will indemnify the Buyer against every loss.';
    expect(briefOf(words).indemnities).toEqual([expect.objectContaining({ by: 'Supplier', to: 'Buyer' })]);
  });

  it.each([
    'The rights and obligations of each party under this Agreement shall not be transferred, except for the transfer by the Buyer to its affiliates.',
    'This Agreement may not be transferred by either party.',
  ])('has both bound where nobody may hand it on, with an exception for one: %s', (words) => {
    expect(briefOf(words).assignment).toMatchObject({ restricted: true, binds: 'both' });
  });

  it('is not bound by what somebody does with goods', () => {
    expect(briefOf('The goods shall not be transferred to another warehouse.').assignment.restricted).toBe(
      false,
    );
  });
});
