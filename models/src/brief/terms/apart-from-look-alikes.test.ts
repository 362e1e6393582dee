import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SERVICES AGREEMENT\n\nThis Services Agreement is made on 3 March 2027 between Tarn Works Limited (the "Supplier") and Birch Stores plc (the "Client").\n\nThe Supplier shall maintain the shelves. The Client shall pay £2,000 a month.\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}${clause}`);

describe('the later of two ends', () => {
  it.each([
    [
      'This Agreement shall remain in force until the later of (i) ten years from the first sale and (ii) the expiry of the last patent.',
      'the later of (i) ten years from the first sale and (ii) the expiry of the last patent',
    ],
    [
      'The term of this Agreement shall be the longer of five years and the term of the Master Lease.',
      'the longer of five years and the term of the Master Lease',
    ],
    [
      'This Agreement continues for five years or until the works are complete, whichever is later.',
      'five years or until the works are complete, whichever is later',
    ],
    [
      'This Agreement shall continue in force for a period being the longer of twelve (12) years from the first sale or until the expiry of the last patent (the “Term”).',
      'the longer of twelve (12) years from the first sale or until the expiry of the last patent (the “Term”)',
    ],
    [
      'This Agreement shall continue for a term which shall be whichever is the longer of six years and the life of the mill.',
      'whichever is the longer of six years and the life of the mill',
    ],
  ])('is an event where one of them cannot be counted: %s', (clause, value) => {
    expect(briefOf(clause)).toMatchObject({ term: { kind: 'until-event', value }, endDate: null });
  });

  it('is the later day where both are days', () => {
    const { term } = briefOf(
      'This Agreement shall remain in force until the later of 31 December 2029 and 30 June 2030.',
    );
    expect(term).toMatchObject({ kind: 'until-date', value: '2030-06-30' });
  });

  it.each([
    'The term of this Agreement is three years. Invoices are due on the later of receipt and thirty days from delivery.',
    'The term of this Agreement is three years, the time to pay being the longer of thirty days and that of the invoice.',
  ])('is not spoken of where invoices fall due later: %s', (clause) => {
    const { term } = briefOf(clause);
    expect(term).toMatchObject({ kind: 'duration', value: '3 years' });
  });
});

describe('the first of several ends', () => {
  it.each([
    [
      'The provisions of this Agreement shall continue in full force at all times until the earliest to occur of (i) the sale of the mill or (ii) noon (GMT) on 5 March 2031, whereupon this Agreement shall be of no further effect.',
      'the earliest to occur of (i) the sale of the mill or (ii) noon (GMT) on 5 March 2031, whereupon this Agreement shall be of no further effect',
    ],
    [
      'This Agreement shall terminate upon the earlier of the opening of the quay and the withdrawal of the permit.',
      'the earlier of the opening of the quay and the withdrawal of the permit',
    ],
  ])('is the term: %s', (clause, value) => {
    expect(briefOf(clause)).toMatchObject({ term: { kind: 'until-event', value } });
  });

  it.each([
    'The Client shall keep the keys under this Agreement until the earlier of the sale of the mill and its repair.',
    'What the Supplier owes under this Agreement it shall pay upon the earlier of a notice and the end of the month.',
    'The Supplier shall repair the shelves upon the earlier of a notice and the end of the month.',
  ])('is that of a duty elsewhere: %s', (clause) => {
    expect(briefOf(clause).term).toMatchObject({ kind: 'none' });
  });

  it('is told beside a length by that length', () => {
    const { term } = briefOf(
      'This Agreement shall continue until the earlier of three years from its date and the sale of the mill.',
    );
    expect(term).toMatchObject({ kind: 'duration', value: '3 years' });
  });
});

describe('an earlier termination by either party', () => {
  it.each([
    'This Agreement shall continue until 31 December 2029 or its earlier termination by either Party.',
    'Upon expiration or earlier termination of this Agreement by either Party, the Supplier shall return all keys.',
  ])('gives nobody a right to leave: %s', (clause) => {
    expect(briefOf(clause).terminationForConvenience).toEqual([]);
  });

  it('is a right where a notice is all it takes', () => {
    expect(
      briefOf("Either Party may terminate this Agreement earlier on thirty days' written notice.")
        .terminationForConvenience,
    ).toMatchObject([{ by: 'either', notice: '30 days' }]);
  });
});

describe('taking custom to a competitor', () => {
  it.each([
    'The Supplier shall not, for two years after the end of this Agreement, solicit or induce any customer of the Client to do business with a competing business.',
    'For one year thereafter the Supplier shall not directly or indirectly solicit for employment any employee of the Client for any business that competes with the Client.',
  ])('is solicitation: %s', (clause) => {
    const { nonCompete, nonSolicit } = briefOf(clause);
    expect([nonCompete.length, nonSolicit.length]).toEqual([0, 1]);
  });

  it('leaves a promise not to compete beside it', () => {
    const { nonCompete, nonSolicit } = briefOf(
      'The Supplier shall not solicit any customer of the Client for a competitor or engage in any business that competes with the Client.',
    );
    expect([nonCompete.length, nonSolicit.length]).toEqual([1, 1]);
  });

  it('is not asking anybody for money', () => {
    const solicits = (clause: string) => briefOf(clause).nonSolicit.length;
    expect(
      solicits(
        'The Supplier agrees not to solicit or accept any payment or income from any person for the keys.',
      ),
    ).toBe(0);
    expect(solicits('The Supplier agrees not to solicit any person who works for the Client.')).toBe(1);
  });
});

describe('exclusivity', () => {
  it('binds whoever gives it, and nobody who receives it', () => {
    const binds = (clause: string) => briefOf(clause).exclusivity.map((each) => each.binds);
    expect(binds('The Client shall receive exclusive branding of the shelves as the only sponsor.')).toEqual([
      'Supplier',
    ]);
    expect(binds('The Client shall grant the Supplier the exclusive right to maintain the shelves.')).toEqual(
      ['Client'],
    );
  });

  it.each([
    [
      'The Client shall sign the Exclusive Supply Agreement, and the Supplier shall sell shelves under it.',
      0,
    ],
    [
      'The Client agrees that, notwithstanding the grant of exclusivity in clause 4, the Supplier shall have the right to supply others.',
      0,
    ],
    ['The Client appoints the Supplier as its exclusive supplier of shelves.', 1],
  ])('is none where a paper is named or others are let in: %s', (clause, count) => {
    expect(briefOf(clause).exclusivity).toHaveLength(count);
  });
});

describe('security', () => {
  const kinds = (clause: string) => briefOf(clause).burdens.map(({ kind }) => kind);

  it.each([
    'The Supplier shall collect the payments under each Mortgage Loan and keep the records of each Mortgage.',
    'The Supplier tells the Client of any registration of its shares in an underwritten offering, and pays the underwriters.',
    'Neither Party is the agent of the other, and each therefore has no right or authority to make or underwrite any promise in the name of the other.',
  ])('is given by nobody: %s', (clause) => {
    expect(kinds(clause).filter((kind) => /security|stands-for/.test(kind))).toEqual([]);
  });

  it.each([
    'The Client mortgages its warehouse to the Supplier as security for all sums due under this Agreement.',
    'The Client underwrites all debts of its affiliates to the Supplier.',
  ])('is given: %s', (clause) => {
    expect(kinds(clause)).toContain('stands-for-another');
  });
});

it('reads a term that goes on until it is revoked, and the day on which it is signed', () => {
  const brief = readBrief(
    'JOINT FILING AGREEMENT\n\nThe undersigned agree to the joint filing of a statement. This Agreement shall remain in full force and effect until revoked by any party in a signed writing.\n\nIN WITNESS WHEREOF, the undersigned hereby execute this Agreement this 14th day of February 2027.\n\nTARN WORKS, INC.\n\nBy: /s/ Ann Fell',
  );
  expect(brief).toMatchObject({
    term: { kind: 'until-event' },
    effectiveDate: { value: '2027-02-14' },
  });
});

it('binds both where each of those who are named is bound', () => {
  const binds = (who: string) =>
    briefOf(`${who} shall not solicit or hire any employee of the other for one year.`).nonSolicit.map(
      (each) => each.binds,
    );
  expect(binds('Each of the Client, its affiliates and the Supplier')).toEqual(['both']);
  expect(binds('The Supplier')).toEqual(['Supplier']);
});
