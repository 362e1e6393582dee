import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of 1 March 2024 by and between Tarn Foods Limited (the "Supplier") and Birch Retail LLC (the "Customer").\n\n';
const brief = (...clauses: string[]) => readBrief(`${OPENING}${clauses.join('\n\n')}\n`);

describe('the term', () => {
  it.each([
    ['9. The Contract is valid for 5 years, beginning on the day on which it is signed.', '5 years'],
    [
      '2. The Agreement is valid and effective for all business between the Parties for a period of two (2) years from its date.',
      '2 years',
    ],
    ['Territory: Wales. Agreement Term: 3 Years', '3 years'],
  ])('%j', (words, value) => {
    expect(
      brief(words, '10. Unless ended earlier, this Agreement has the Term set forth above.').term,
    ).toMatchObject({ kind: 'duration', value });
  });

  it.each([
    '9. The Goods under the Contract are warranted and valid for use for 5 years.',
    '9. The Supplier keeps records. Short Term: see the price list.',
  ])('is none of %j', (words) => {
    expect(brief(words).term.kind).toBe('none');
  });

  it.each([
    '3.1 This Agreement takes effect when signed and shall terminate when all duties of both parties are performed under clause 4.0. 4.1 Either party may end it on thirty (30) days notice of a breach that is not cured.',
    '3.1 The term of this Agreement begins today and it remains in force until completion of the works.',
  ])('ends with an event: %j', (words) => {
    expect(brief(words).term.kind).toBe('until-event');
  });

  it.each([
    ['for an initial term of 10 years following the first public availability of the films', null],
    ['for a term of 10 years from the Opening Date', null],
    ['for a term of 10 years from the Effective Date', '2034-03-01'],
    ['for a term of 10 years', '2034-03-01'],
  ])('this Agreement continues %j and ends on %j', (words, day) => {
    expect(
      brief(`5. This Agreement shall continue ${words}, unless ended sooner.`).endDate?.value ?? null,
    ).toBe(day);
  });
});

describe('renewal', () => {
  it('takes its period and its notice from the clause that renews, not from its title', () => {
    expect(
      brief(
        'INITIAL TERM AND RENEWALS: This Agreement shall, unless ended sooner, remain in effect for an initial term of ten years. After the initial term, this Agreement will be automatically renewed for successive periods of three years, unless either party gives notice not less than sixty days before the end of a term.',
      ).renewal,
    ).toMatchObject({ automatic: true, period: '3 years', noticeToStop: '60 days' });
  });

  it('reads how long it is renewed from a later clause', () => {
    expect(
      brief(
        "1.2 This Agreement ends on December 31, 2026. Unless either party gives ninety days' prior notice that it will not extend the term, the term of this Agreement will be automatically extended until December 31, 2027.",
        'Thereafter this Agreement will automatically be renewed for successive periods of one year, unless either party gives notice before October 1 of a year.',
      ).renewal,
    ).toMatchObject({ automatic: true, period: '1 year', noticeToStop: '90 days' });
  });

  it.each([
    'For any extension or renewal term, the appointment of the Customer is not exclusive.',
    'This change applies to the current term and any renewal term of the Agreement.',
  ])('is only mentioned in %j', (words) => {
    expect(brief(words).renewal).toBeNull();
  });
});

describe('disputes', () => {
  it.each([
    ['Any dispute shall be adjudicated in arbitration under the rules of the Arden Association.', null],
    [
      'All disputes shall be referred for arbitration to the Trade Committee of the Tarn Council. The Arbitration shall take place in Lisbon and its decision is final.',
      'Lisbon',
    ],
    [
      'ALL DISPUTES SHALL BE SETTLED BY BINDING ARBITRATION UNDER THE RULES OF THE ASSOCIATION IN TARN COUNTY, THE STATE OF OHIO.',
      'TARN COUNTY, THE STATE OF OHIO',
    ],
  ])('%j', (words, place) => {
    expect(brief(words).disputes).toMatchObject({ kind: 'arbitration', place });
  });

  it('are exclusive where the next sentence says so of the same courts, and of no others', () => {
    const courts = 'Any claim may be brought in the courts of the State of Ohio.';
    expect(
      brief(`${courts} Each party accepts the exclusive jurisdiction of such courts.`).disputes?.exclusive,
    ).toBe(true);
    expect(brief(`${courts} The Supplier has the exclusive right to repair.`).disputes?.exclusive).toBeNull();
  });
});

describe('who is bound', () => {
  it.each([
    [
      'The Customer agrees to outsource to the Supplier, and hereby appoints the Supplier as the exclusive provider of, baked goods.',
      'Customer',
    ],
    ['For a year the Customer shall be the only distributor appointed by the Supplier in Wales.', 'Supplier'],
    [
      'Exclusivity: (i) the Customer shall have the exclusive right to commission, (ii) the Supplier shall not sell the goods other than through the Customer.',
      'Supplier',
    ],
  ])('by exclusivity: %j', (words, binds) => {
    expect(brief(words).exclusivity.map((each) => each.binds)).toEqual([binds]);
  });

  it.each([
    [
      'For two years, without the consent of the Customer, neither the Supplier nor any of its affiliates shall solicit or hire any employee of the Customer.',
      'Supplier',
    ],
    ['For two years, neither party shall solicit or hire any employee of the other party.', 'both'],
  ])('not to solicit: %j', (words, binds) => {
    expect(brief(words).nonSolicit.map((each) => each.binds)).toEqual([binds]);
  });

  it.each([
    'The Supplier agrees: (a) to disclose and assign to the Customer as its exclusive property all inventions that it develops.',
    'All deliverables that the Supplier develops are the exclusive property of the Customer.',
    'The Supplier hereby assigns to the Customer all right, title and interest in its inventions.',
  ])('to hand over what is made: %j', (words) => {
    expect(brief(words).ipAssignment).toMatchObject([{ from: 'Supplier', to: 'Customer' }]);
  });

  it('to indemnify, without the title of the clause', () => {
    const [first] = brief(
      '13. Indemnification. Carrier shall indemnify and hold harmless the Customer.',
    ).indemnities;
    expect(first?.by).toBe('Carrier');
  });
});

describe('money', () => {
  const amounts = (words: string) => brief(words).payments.map(({ amount }) => amount);

  it.each([
    [
      'The Customer shall pay 82.5% of the first $500,000 of fees each month.',
      ['82.5% of the first $500,000'],
    ],
    [
      'The Customer agrees to pay the following: (i) within ten days, a fee of $225,000; and (ii) on delivery, a fee of $775,000.',
      ['$225,000', '$775,000'],
    ],
    ['"Approval Date" means the day on which fees of $1.0 million have been paid.', []],
    ['The Customer buys at a 7-10% discount off the sale price.', ['7-10% discount off the sale price']],
    [
      'As payment the Customer will provide the Supplier with one million (1,000,000) shares of restricted stock.',
      ['1,000,000 shares'],
    ],
    [
      'The compensation to the Supplier shall be: 3,000,000 shares of restricted common stock, issuable at once.',
      ['3,000,000 shares'],
    ],
    ['The price is reported to the holders of 1,000,000 shares of the Customer.', []],
  ])('%j', (words, expected) => {
    expect(amounts(words)).toEqual(expected);
  });

  it.each([
    [
      'The Customer shall pay the Supplier the following fees:\n\nYear 1\t$50,000\nYear 2\t$55,000\nTotal\t$105,000',
      ['$50,000', '$55,000', '$105,000'],
    ],
    ['Item | Monthly fee\nBread | $1,200\nCake | $800', ['$1,200', '$800']],
    ['Store            Rent each month\nLeeds            $4,000', ['$4,000']],
    ['Policy | Insured sum\nFire | $500,000', []],
    ['Results\nYear 1 | $50,000 of sales in the market', []],
  ])('stands in a table: %j', (words, expected) => {
    expect(amounts(words)).toEqual(expected);
  });

  it('in a table is paid by whoever the sentence above it names', () => {
    expect(
      brief(
        'The Customer shall pay the Supplier the following fees:\n\nYear 1\t$50,000\nYear 2\t$55,000',
      ).payments.map(({ payer }) => payer),
    ).toEqual(['Customer', 'Customer']);
  });

  it('is committed to each year', () => {
    expect(
      brief('The Customer agrees to share a minimum of $50,000.00 annually.').minimumCommitment,
    ).toMatchObject([{ by: 'Customer' }]);
  });

  it('is due on a breach once, however many clauses speak of it', () => {
    expect(
      brief(
        'If the Supplier delivers late, the Supplier agrees to pay a penalty.',
        'The penalty shall not exceed 5% of the price of the goods.',
        'The rate of the penalty is charged at 0.5% for each week.',
      ).liquidatedDamages.map(({ by, citations }) => [by, citations.length]),
    ).toEqual([['Supplier', 3]]);
    expect(brief('The Customer may end it without any early termination penalty.').liquidatedDamages).toEqual(
      [],
    );
    expect(
      brief('Each party certifies under penalty of perjury that it pays its taxes.').liquidatedDamages,
    ).toEqual([]);
  });
});

describe('the subject', () => {
  it.each([
    [
      '1. Engagement. The Customer engages the Supplier to act as its baker in Wales.\n\n4. Subject to the limitations of section 9, the Supplier agrees to provide the Customer with the following:',
      /engages the Supplier to act as/,
    ],
    [
      '2. Following the trial, for any renewal term, the Customer may appoint other distributors at its sole discretion.\n\nThe parties have agreed to amend their Distribution Agreement dated May 1, 2020.',
      /agreed to amend/,
    ],
  ])('is told by the sentence that tells the deal: %j', (words, expected) => {
    expect(brief(words).subject).toMatch(expected);
  });
});

describe('the end of duties that begin with each disclosure', () => {
  it('is no day of the contract', () => {
    const text =
      'This Agreement is made on 4 March 2014 between Tarn Widgets Inc. (the "Discloser") and Birch Retail LLC (the "Recipient").\n\n5. The Recipient’s obligations under this Agreement shall terminate five years from the date the Information was obtained.';
    expect(readBrief(text).endDate).toBeNull();
  });
});

describe('an end that a clause only names', () => {
  it.each([
    ['Expiration Date: August 31, 2026', 'shall expire on the Expiration Date set forth above', '2026-08-31'],
    ['Start Date: August 31, 2026', 'shall expire on the Expiration Date set forth above', undefined],
  ])('is read where a row says it: %s', (row, clause, day) => {
    const read = brief(row, `3. This Agreement is effective as of the Effective Date and ${clause}.`);
    expect(read.endDate?.value).toBe(day);
  });
});
