import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}1. ${clause}`);

describe('a right to leave', () => {
  it.each([
    [
      'Either party wishing to terminate this Agreement must give notice at least thirty (30) days before.',
      ['either', '30 days'],
    ],
    [
      'Either party may terminate this Agreement if it gives thirty (30) days written notice.',
      ['either', '30 days'],
    ],
  ])('without a cause: %s', (clause, [by, notice]) => {
    expect(briefOf(clause).terminationForConvenience).toMatchObject([{ by, notice }]);
  });

  it('on notice, in a list of grounds', () => {
    const list = (item: string) =>
      briefOf(
        `This Agreement may be terminated upon any of the following events:\n\n(a) On the insolvency of a party;\n\n(b) ${item}`,
      ).terminationForConvenience.map(({ by, notice }) => [by, notice]);
    expect(list('By either party hereto upon sixty (60) days prior written notice to the other;')).toEqual([
      ['either', '60 days'],
    ]);
    expect(list('By either party upon sixty (60) days notice of a default that is not cured.')).toEqual([]);
  });

  it.each([
    'If Supplier offers a bribe, the Buyer shall be entitled to terminate this Agreement upon giving the Supplier thirty days written notice.',
    'In the event that this Agreement is terminated for any reason, the staff located by the Buyer shall remain with the Supplier.',
    'This Agreement may be terminated before the end of the Term by giving thirty days written notice of termination:\n\nA. By either party on a default of the other.',
  ])('for a cause, or once somebody has left: %s', (clause) => {
    expect(briefOf(clause).terminationForConvenience).toEqual([]);
  });
});

describe('assignment', () => {
  const binds = (clause: string) => briefOf(clause).assignment.binds;

  it('binds whoever a clause in the passive names', () => {
    expect(
      binds(
        'This Agreement shall not be assigned by the Buyer without the prior written consent of the Supplier.',
      ),
    ).toBe('Buyer');
    expect(
      binds(
        'This Agreement may be assigned, in whole or in part, by the Supplier without the consent of the Buyer. This Agreement may not be assigned by the Buyer without the consent of the Supplier.',
      ),
    ).toBe('Buyer');
  });

  it('binds both where either needs the consent of the other', () => {
    expect(
      binds(
        'This Agreement may not be assigned by the Buyer or the Supplier without the other party’s prior written consent.',
      ),
    ).toBe('both');
    expect(binds('This Agreement shall not be assigned by either party without consent.')).toBe('both');
  });

  it('cites that a change of control is no assignment, and says that it has no consequence', () => {
    const { assignment } = briefOf(
      'The Buyer may not assign this Agreement without consent.\n\n2. A change of control of the Buyer shall not be considered an assignment of this Agreement.',
    );
    expect(assignment.changeOfControl).toBe(false);
    expect(assignment.citations.map(({ quote }) => quote).join()).toContain('change of control');
  });

  it('takes a change of owners for a ground in a list, and not elsewhere', () => {
    const list = (intro: string) =>
      briefOf(
        `${intro}\n\n(a) On a material breach.\n\n(b) If control of either party shall pass to other persons.`,
      ).assignment.changeOfControl;
    expect(list('Each party may terminate this Agreement at once on these grounds:')).toBe(true);
    expect(list('Each party shall tell the other of these events:')).toBe(false);
  });
});

describe('renewal', () => {
  it('goes on by itself though a notice says that it will not be renewed', () => {
    const clause =
      'This Agreement will automatically renew for successive one-year terms unless either party gives 30 days written notice that this Agreement will not be renewed.';
    expect(briefOf(clause).renewal).toMatchObject({ automatic: true, noticeToStop: '30 days' });
  });

  it('does not where it is said that it does not', () => {
    expect(
      briefOf(
        'The term of this Agreement is one year and will not be renewed automatically for a further term.',
      ).renewal?.automatic,
    ).not.toBe(true);
  });
});

describe('money', () => {
  const paid = (clause: string) => briefOf(clause).payments.map(({ amount, payer }) => [amount, payer]);

  it.each([
    [
      'The Buyer shall pay the Supplier 50% of the total order cost.',
      [['50% of the total order cost', 'Buyer']],
    ],
    ['The fee of $500 must be paid before the Supplier ships.', [['$500', null]]],
    ['The fee of $500 must be paid by the Buyer before the Supplier ships.', [['$500', 'Buyer']]],
  ])('is paid: %s', (clause, expected) => {
    expect(paid(clause)).toEqual(expected);
  });

  it.each([
    'No fee is due for a month in which the fee does not exceed $500.',
    'If the royalties paid fall short by an amount greater than five percent (5%) of the fees, the Buyer shall pay for the audit.',
    'The Supplier has an option to convert royalties at $10 of stock for every $1 of royalty.',
  ])('is measured, or turned into shares: %s', (clause) => {
    expect(paid(clause)).toEqual([]);
  });

  it('has one limit for each side, which is one for both', () => {
    const one =
      'THE SUPPLIER’S MAXIMUM LIABILITY TO THE BUYER SHALL BE LIMITED TO THE FEES PAID TO SUPPLIER.';
    const other = 'BUYERS’ MAXIMUM LIABILITY TO THE SUPPLIER SHALL BE LIMITED TO THE FEES PAID TO SUPPLIER.';
    expect(briefOf(one).liabilityCap.protects).toBe('Supplier');
    expect(briefOf(`${one} ${other}`).liabilityCap.protects).toBe('both');
  });

  it('has the limit of whoever would be liable, whoever paid', () => {
    expect(
      briefOf(
        'In no event will the aggregate liability incurred by the Supplier exceed the amount paid to the Supplier by the Buyer.',
      ).liabilityCap.protects,
    ).toBe('Supplier');
  });
});

describe('a purchase of all that is needed', () => {
  it('binds the buyer to one seller', () => {
    const { exclusivity } = briefOf(
      'The Buyer shall purchase from the Supplier its entire requirements of gravel during the term.',
    );
    expect(exclusivity).toMatchObject([{ binds: 'Buyer' }]);
  });
});

describe('rights', () => {
  it('that pass from one side to the other by two clauses are told once', () => {
    const { ipAssignment } = briefOf(
      'The Supplier hereby assigns to the Buyer all right, title and interest in the works developed.\n\n2. The Supplier shall assign to the Buyer all right, title and interest in the deliverables created.',
    );
    expect(ipAssignment).toMatchObject([{ from: 'Supplier', to: 'Buyer' }]);
    expect(ipAssignment[0]?.citations).toHaveLength(2);
  });

  it('pass to whom one half of a sentence calls the owner and the other half names', () => {
    const { ipAssignment } = briefOf(
      'The Buyer shall be the sole and exclusive owner of, and the Supplier hereby assigns to the Buyer, all works and inventions.',
    );
    expect(ipAssignment).toMatchObject([{ from: 'Supplier', to: 'Buyer' }]);
  });

  it('to leave are no one’s who promised not to use them unless something happens', () => {
    const { terminationForConvenience } = briefOf(
      'The Supplier may terminate this Agreement on 30 days’ notice; provided, however, that the Supplier agrees not to terminate this Agreement unless it sells the plant.',
    );
    expect(terminationForConvenience).toEqual([]);
  });

  it.each([
    'The Supplier is the sole owner of all right, title and interest in its logo and copyrighted information.',
    'If the Supplier is not the sole and exclusive owner of the intellectual property rights, it has a licence of the owner.',
  ])('that somebody has do not pass: %s', (words) => {
    expect(briefOf(words).ipAssignment).toEqual([]);
  });

  it('in marks that one side owns and lends do not pass', () => {
    expect(
      briefOf(
        'The Supplier is the sole owner of all trademarks and logos under which products developed by it are sold.',
      ).ipAssignment,
    ).toEqual([]);
  });

  it('to deal alone bind whoever grants them; a first refusal and what stays free bind nobody', () => {
    expect(
      briefOf('The Supplier appoints the Buyer as its exclusive distributor.').exclusivity,
    ).toMatchObject([{ binds: 'Supplier' }]);
    expect(
      briefOf('The Supplier shall have the exclusive right of first refusal to purchase the shares.')
        .exclusivity,
    ).toEqual([]);
    expect(
      briefOf('The exclusivity obligations will not limit the Buyer’s right to grant licences.').exclusivity,
    ).toEqual([]);
  });
});

describe('gaps', () => {
  const kinds = (clause: string) =>
    briefOf(clause)
      .incomplete.map(({ kind, what }) => `${kind}: ${what}`)
      .join();

  it('are no names of sections', () => {
    expect(kinds('The fee is paid under Section 3.01 [AMOUNT] and Section 4.2(b) [DATE].')).not.toContain(
      'blank',
    );
    expect(kinds('The fee is [AMOUNT], and is paid on [DATE].')).toContain('blank');
  });

  it('are told with the label that stands before them', () => {
    expect(kinds('Prices are these. License fees: hosted edition: [***] per year.')).toContain(
      'License fees: hosted edition: [***]',
    );
  });

  it('are told where an amendment stands behind the signatures', () => {
    const signed = 'The fee is due monthly.\n\nTARN WIDGETS INC.\nBy: /s/ Jane Roe\n\n';
    expect(kinds(`${signed}AMENDMENT\n\n4. The fee is due weekly.`)).toContain('amendment-in-file');
    expect(
      kinds('The fee is due monthly.\n\nAMENDMENT\n\nThis Agreement is amended in writing only.'),
    ).not.toContain('amendment-in-file');
  });
});

it.each([
  ['Your obligations under this letter agreement shall expire three years from its date.', '3 years'],
  [
    'The initial term of this Agreement shall be three (3) calendar years from the Agreement date.',
    '3 years',
  ],
  ['Your obligations under this letter agreement survive.', null],
])('reads how long it binds: %s', (clause, value) => {
  expect(briefOf(clause).term.value).toBe(value);
});

it.each([
  [
    'Disputes shall be brought in the federal courts of the United States or the courts of the State of Oregon located in the City of Portland, which have exclusive jurisdiction.',
    'City of Portland',
  ],
  ['A party may ask for an injunction in any court of the United States, and consents to it.', undefined],
])('reads where disputes are settled: %s', (clause, place) => {
  expect(briefOf(clause).disputes?.place).toBe(place);
});

it('says of a minimum who shall buy, whoever gets the orders', () => {
  const { minimumCommitment } = briefOf(
    'To keep its rights the Buyer shall provide the Supplier with orders for a minimum of 1,000 units a year.',
  );
  expect(minimumCommitment).toMatchObject([{ by: 'Buyer' }]);
});

it('takes a minimum for one whose figures stand in a schedule, and no talk of it', () => {
  const minimum = (clause: string) => briefOf(clause).minimumCommitment.map(({ by }) => by);
  expect(
    minimum('The Buyer shall meet the minimum annual purchase requirements as listed in Schedule B.'),
  ).toEqual(['Buyer']);
  expect(minimum('The minimum requirements have been discussed and will be fair to the Buyer.')).toEqual([]);
});

describe('agreed damages', () => {
  it('fall on whoever shall pay, though another is named last before the verb', () => {
    const owed = briefOf(
      'Where Subcontractor employs a driver without the consent of the Buyer, Subcontractor shall pay as liquidated damages two monthly wages.',
    ).liquidatedDamages;
    expect(owed).toMatchObject([{ by: 'Subcontractor' }]);
  });

  it('fall on no thing', () => {
    const owed = briefOf(
      'The Supplier agrees that each late Order shall cost it a penalty, and the Supplier shall pay the penalty of $500.',
    ).liquidatedDamages;
    expect(owed).toMatchObject([{ by: 'Supplier' }]);
  });
});
