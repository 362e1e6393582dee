import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SUPPLY AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const OF_THREE =
  'This Agreement is made as of March 3, 2024 by and between Tarn Widgets Inc., a Delaware corporation ("Tarn"), Larch Games Inc., a Texas corporation ("Birch US"), and Larch Games Limited, an Irish company ("Birch Ireland").\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}1. ${clause}`);
const ofThree = (clause: string) => readBrief(`${OF_THREE}1. ${clause}`);

describe('a right to leave', () => {
  it.each([
    'Either Party shall be entitled to terminate this Agreement by thirty days written notice upon the dissolution of the Venture or upon termination of the License Agreement.',
    'The Buyer may terminate this Agreement on sixty days written notice upon the sale of its business.',
  ])('hangs on an event: %s', (clause) => {
    expect(briefOf(clause).terminationForConvenience).toEqual([]);
  });

  it.each([
    'Either party may terminate this Agreement upon thirty days written notice.',
    'Either party may terminate this Agreement at any time; upon termination of the Services the Buyer pays what is due.',
  ])('hangs on nothing: %s', (clause) => {
    expect(briefOf(clause).terminationForConvenience).toMatchObject([{ by: 'either' }]);
  });
});

describe('a renewal', () => {
  it.each([
    [
      'This Agreement will extend automatically for monthly periods unless a party notifies the other thirty (30) days before.',
      '1 month',
    ],
    [
      'This Agreement renews automatically for quarterly terms unless notice is given thirty (30) days before.',
      '3 months',
    ],
    ['This Agreement renews automatically for periods of two years; monthly reports go on.', '2 years'],
  ])('is for so long: %s', (clause, period) => {
    expect(briefOf(clause).renewal).toMatchObject({ automatic: true, period });
  });
});

describe('who pays', () => {
  it('is never whoever receives', () => {
    expect(ofThree('The Agreement is renewed if Tarn receives fees of $900 a year.').payments).toMatchObject([
      { amount: '$900', payer: null },
    ]);
  });

  it('is the group that the clause names', () => {
    expect(ofThree('Birch shall pay all fees of $900 a month to Tarn.').payments).toMatchObject([
      { payer: 'Birch' },
    ]);
    expect(ofThree('Tarn shall pay fees of $900 a month to Birch.').payments).toMatchObject([
      { payer: 'Tarn' },
    ]);
  });

  it('is nobody who pays something else behind it', () => {
    expect(
      ofThree('The fee is $900 to the winners and Sponsors will pay for the hall.').payments,
    ).toMatchObject([{ amount: '$900', payer: null }]);
  });

  it.each([
    'It is renewed if Tarn is paid fees greater than twelve million U.S. dollars ($12,000,000) in a year.',
    'A fee of less than five hundred dollars ($500.00) is added to the next payment.',
  ])('says nothing of a measure in words: %s', (clause) => {
    expect(ofThree(clause).payments).toEqual([]);
  });
});

describe('a minimum', () => {
  it('is owed by whom the clause names, not by whom it serves', () => {
    expect(
      ofThree('Birch will pay Tarn a minimum guarantee of $3,000,000 a year.').minimumCommitment,
    ).toMatchObject([{ by: 'Birch' }]);
    expect(
      ofThree('The minimum guarantee of $900 a year that is required and due to Tarn by Birch counts.')
        .minimumCommitment,
    ).toMatchObject([{ by: 'Birch' }]);
    expect(
      ofThree('Annual Minimum Guarantee. Birch will pay Tarn three million dollars ($3,000,000) a year.')
        .minimumCommitment,
    ).toMatchObject([{ by: 'Birch' }]);
    expect(
      briefOf('The Buyer shall purchase at least 900 units a year from the Supplier.').minimumCommitment,
    ).toMatchObject([{ by: 'Buyer' }]);
  });

  it('that is guaranteed is no guaranty', () => {
    expect(
      ofThree('The annual minimum guarantee works as an advance payment of royalties.').guaranty.exists,
    ).toBe(false);
    expect(ofThree('Tarn guarantees the payment of all sums that Birch owes.').guaranty.exists).toBe(true);
  });
});

describe('a limit of liability', () => {
  it('has its sums in a list', () => {
    const { liabilityCap } = briefOf(
      "A Party's liability for damage suffered by the other Party shall be limited to the following events, and the following amounts:\n\na) for damage to goods: up to a maximum of $50,000 per event;\n\nb) for a breach: up to a maximum of $90,000.",
    );
    expect(liabilityCap).toMatchObject({
      exists: true,
      amount: 'up to a maximum of $50,000 per event',
      protects: 'both',
    });
  });

  it.each([
    'The limitation of liability described in this article shall not apply in case of gross negligence.',
    'None of the foregoing limitations of liability shall be available to either party on a breach of Section 4.',
  ])('leaves out what the next sentence names: %s', (sentence) => {
    expect(
      briefOf(`In no event shall either party be liable for indirect damages. ${sentence}`).uncapped.exists,
    ).toBe(true);
  });

  it('is not lifted by a sentence that says that it holds', () => {
    expect(
      briefOf(
        'In no event shall either party be liable for indirect damages. The limitations of liability shall apply to all claims.',
      ).uncapped.exists,
    ).toBe(false);
  });
});

describe('what is due on a breach', () => {
  it('may be so many months of somebody’s pay', () => {
    expect(
      briefOf(
        'In case of violation of this article, the Buyer shall pay to the Supplier an equivalent of eighteen (18) months gross salary of the employee.',
      ).liquidatedDamages,
    ).toMatchObject([{ by: 'Buyer' }]);
    expect(
      briefOf('In case of illness the Buyer shall pay an amount equal to two months fees.').liquidatedDamages,
    ).toEqual([]);
  });
});

describe('the order of the papers', () => {
  it.each([
    'If this Agreement holds contradictory provisions, its papers shall have the following priority: a) the Agreement; b) the Appendices.',
  ])('is told: %s', (clause) => {
    expect(briefOf(clause).precedence).not.toBeNull();
  });

  it('is not meant by what comes first in time', () => {
    expect(briefOf('The Supplier gives priority to orders of the Buyer.').precedence).toBeNull();
  });
});

describe('who indemnifies', () => {
  it('may be said in the present', () => {
    expect(briefOf('The Supplier indemnifies the Buyer for claims of others.').indemnities).toMatchObject([
      { by: 'Supplier', to: 'Buyer' },
    ]);
    expect(briefOf('A party who indemnifies the other may lead the defence.').indemnities).toEqual([]);
  });
});

describe('the day on which it takes effect', () => {
  it('is not that of a letter before', () => {
    const letter =
      'In answer to the additions to this proposal, the Buyer has confirmed by letter dated November 30, 2023 that it agrees.';
    expect(
      readBrief(
        `This Agreement is made between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").\n\n1. ${letter}`,
      ).effectiveDate,
    ).toBeNull();
    expect(
      readBrief('This Supply Agreement, dated November 30, 2023, is made between Tarn Inc. and Birch LLC.')
        .effectiveDate,
    ).toMatchObject({ value: '2023-11-30' });
  });
});

describe('exclusivity', () => {
  it.each([
    ['The Buyer shall have the sole and exclusive right to sell the Products in the territory.', 'Supplier'],
    ['The Buyer is appointed as an exclusive distributor in the territory.', 'Supplier'],
    ['The Supplier appoints the Buyer as its exclusive distributor in the territory.', 'Supplier'],
  ])('binds whoever gives it: %s', (clause, binds) => {
    expect(briefOf(clause).exclusivity).toMatchObject([{ binds }]);
  });

  it('is none where somebody needs a consent to hand work on', () => {
    expect(
      briefOf(
        'The Buyer shall not engage sub-distributors or any other third party for sales of Products without consent.',
      ).exclusivity,
    ).toEqual([]);
    expect(
      briefOf('The Supplier shall not appoint any other distributor for the Products in the territory.')
        .exclusivity,
    ).toHaveLength(1);
  });

  it('does not last as long as something is measured', () => {
    const exclusivity = (rest: string) =>
      briefOf(`The Supplier grants the Buyer the exclusive right to sell the Products${rest}.`).exclusivity;
    expect(exclusivity(' if orders cover the output of the subsequent three months')).toMatchObject([
      { duration: null },
    ]);
    expect(exclusivity(', to be used within ninety (90) days after a notice')).toMatchObject([
      { duration: null },
    ]);
    expect(exclusivity(' for three years')).toMatchObject([{ duration: '3 years' }]);
  });
});

describe('a restraint', () => {
  it('of a party that is either of them binds both', () => {
    expect(
      briefOf('A Party shall not solicit any employee of the other Party for one year.').nonSolicit,
    ).toMatchObject([{ binds: 'both' }]);
  });

  it('holds for the time after its end within which something is forbidden', () => {
    expect(
      briefOf(
        'The Buyer shall not, within two (2) years after the termination, solicit any employee of the Supplier.',
      ).nonSolicit,
    ).toMatchObject([{ binds: 'Buyer', duration: '2 years' }]);
  });
});

describe('what the deal is', () => {
  it.each([
    [
      'The Supplier shall perform the Services in a professional and workmanlike manner.',
      'The Supplier will provide the Buyer with all maintenance of its machines, including but not limited to cleaning.',
    ],
    [
      'The Buyer agrees to perform such obligations in accordance with each order.',
      'The Buyer desires from time to time to retain the Supplier to perform certain services.',
    ],
  ])('is not how well it is done: %s', (how, what) => {
    expect(readBrief(`${OPENING}1. ${what}\n\n2. ${how}`).subject).toBe(what);
    expect(readBrief(`${OPENING}1. ${how}\n\n2. ${what}`).subject).toBe(what);
  });
});
