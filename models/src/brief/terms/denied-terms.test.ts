import type { Brief } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { readBrief } from '../read-brief.ts';

const OPENING =
  'SERVICES AGREEMENT\n\nThis Agreement is made as of March 3, 2024 (the "Effective Date") by and between Tarn Widgets Inc., a Delaware corporation (the "Supplier"), and Birch Retail LLC, a Texas limited liability company (the "Buyer").\n\n';
const briefOf = (clause: string) => readBrief(`${OPENING}7. ${clause}`);

type Pair = readonly [term: string, tells: (brief: Brief) => unknown, said: string, denied: string];

const PAIRS: readonly Pair[] = [
  [
    'exit',
    (brief) => brief.terminationForConvenience.length > 0,
    'Either party may end this Agreement without cause on two months’ notice.',
    'Neither party may end this Agreement without cause, be it on two months’ notice or at once.',
  ],
  [
    'exit',
    (brief) => brief.terminationForConvenience.length > 0,
    'The Buyer may at any time leave the arrangement on ten days’ notice.',
    'The Buyer may at no time leave the arrangement, on ten days’ notice or any other.',
  ],
  [
    'assignment of rights',
    (brief) => brief.ipAssignment.length > 0,
    'The Supplier does hereby assign to the Buyer all intellectual property in the drawings.',
    'The Supplier does not assign to the Buyer any intellectual property in the drawings.',
  ],
  [
    'cap',
    (brief) => brief.liabilityCap.exists,
    'The liability of the Supplier is limited to GBP 70,000.',
    'The liability of the Supplier is not limited to GBP 70,000.',
  ],
  [
    'cap',
    (brief) => brief.liabilityCap.exists,
    'In any event the liability of the Supplier shall be limited to $70,000.',
    'In no event shall the liability of the Supplier be limited to $70,000.',
  ],
  [
    'arbitration',
    (brief) => brief.disputes?.kind === 'arbitration',
    'Each dispute shall be referred to arbitration.',
    'No dispute shall be referred to arbitration.',
  ],
  [
    'arbitration',
    (brief) => brief.disputes?.kind === 'arbitration',
    'Disputes that are not settled by talks shall be submitted to arbitration.',
    'Nobody shall be bound to see a dispute settled by arbitration.',
  ],
  [
    'waiver of a jury',
    (brief) => brief.juryWaiver.value,
    'Each party waives a trial by jury.',
    'Neither party waives a trial by jury.',
  ],
  [
    'guaranty',
    (brief) => brief.guaranty.exists,
    'Tarn Holdings guarantees the payment of the price.',
    'No person guarantees the payment of the price.',
  ],
  [
    'data protection',
    (brief) => brief.dataProtection.exists,
    'The Supplier shall comply with data protection law.',
    'The Supplier need not comply with data protection law.',
  ],
  [
    'data protection',
    (brief) => brief.dataProtection.exists,
    'The Supplier shall not process personal data but on instructions.',
    'The Supplier is under no duty to observe privacy laws.',
  ],
  [
    'law',
    (brief) => brief.governingLaw !== null,
    'This Agreement is governed by the laws of Ohio.',
    'This Agreement is not governed by the laws of Ohio.',
  ],
  [
    'minimum',
    (brief) => brief.minimumCommitment.length > 0,
    'The Buyer shall order a minimum of 900 units each year.',
    'The Buyer shall not be obliged to order a minimum of 900 units each year.',
  ],
  [
    'liquidated damages',
    (brief) => brief.liquidatedDamages.length > 0,
    'The Supplier shall for each day of delay pay liquidated damages of $400.',
    'The Supplier shall in no case of delay pay liquidated damages of $400.',
  ],
  [
    'payment',
    (brief) => brief.payments.length > 0,
    'The Buyer shall pay the Supplier $4,000 a month.',
    'The Buyer is not required to pay the Supplier $4,000 a month.',
  ],
  [
    'indemnity',
    (brief) => brief.indemnities.length > 0,
    'The Supplier shall at all times indemnify the Buyer against claims.',
    'The Supplier shall under no circumstances indemnify the Buyer against claims.',
  ],
  [
    'secrecy',
    (brief) => brief.confidentiality.direction !== 'none',
    'The Buyer shall keep the recipes confidential.',
    'The Buyer shall be under no obligation to keep the recipes confidential.',
  ],
  [
    'restraint',
    (brief) => brief.nonCompete.length > 0,
    'The Supplier is not free to carry on a competing business.',
    'The Supplier is free to carry on a competing business.',
  ],
  [
    'restraint',
    (brief) => brief.nonCompete.length > 0,
    'Neither party may compete with the business of the other.',
    'Either party may compete with the business of the other.',
  ],
  [
    'restraint',
    (brief) => brief.nonCompete.length > 0,
    'The Supplier shall at no time carry on a competing business.',
    'The Supplier is not bound to refrain from a competing business.',
  ],
  [
    'restraint',
    (brief) => brief.nonCompete.length > 0,
    'No party shall carry on a competing business.',
    'No fee shall be due for a competing business that the Supplier carries on.',
  ],
  [
    'renewal by itself',
    (brief) => brief.renewal?.automatic ?? false,
    'This Agreement shall each time renew automatically for a further year.',
    'This Agreement shall at no time renew automatically for a further year.',
  ],
  [
    'unlimited liability',
    (brief) => brief.uncapped.exists,
    'The liability of the Supplier is not limited to GBP 7,000.',
    'In no event shall the liability of the Supplier be unlimited.',
  ],
  [
    'excluded losses',
    (brief) => brief.excludedLosses.exists,
    'Neither party is liable for indirect loss or lost profits.',
    'Neither party excludes its liability for indirect loss or lost profits.',
  ],
  [
    'exclusivity',
    (brief) => brief.exclusivity.length > 0,
    'The Buyer does hereby appoint the Supplier as its exclusive supplier.',
    'The Buyer does not appoint the Supplier as its exclusive supplier.',
  ],
  [
    'bar to assignment',
    (brief) => brief.assignment.restricted,
    'This Agreement is varied in writing alone, and neither party may assign it without consent.',
    'Either party may assign it, and need not obtain the consent of the other to assign this Agreement.',
  ],
];

describe('a term is told where words lay it down, and not where they deny it', () => {
  it.each(PAIRS)('%s', (_, tells, said, denied) => {
    expect([tells(briefOf(said)), tells(briefOf(denied))]).toEqual([true, false]);
  });

  it('leaves the courts where arbitration is denied', () => {
    const { disputes } = briefOf(
      'No dispute shall be referred to arbitration, and the courts of England decide it.',
    );
    expect([disputes?.kind, disputes?.place]).toEqual(['courts', 'England']);
  });
});

it('takes a promise that is several but not joint for one', () => {
  const { indemnities } = briefOf(
    'The Supplier agrees, on a several but not joint basis, to defend, indemnify and hold harmless the Buyer.',
  );
  expect(indemnities.map(({ by }) => by)).toEqual(['Supplier']);
});

describe('a sum', () => {
  it.each(['AUD', 'NZD', 'CHF', 'SGD', 'SEK', 'INR', 'JPY', 'ZAR'])('caps and is paid in %s', (currency) => {
    const { liabilityCap } = briefOf(`The liability of each party is limited to ${currency} 70,000.`);
    const { payments } = briefOf(`The Buyer shall pay the Supplier ${currency} 4,000 a month.`);
    expect([liabilityCap.amount, payments[0]?.amount]).toEqual([`${currency} 70,000`, `${currency} 4,000`]);
  });
});

describe('the law', () => {
  it.each(['Northern Ireland', 'Ireland', 'Victoria', 'Queensland', 'Kenya', 'Malta'])(
    'is that of %s',
    (place) => {
      expect(briefOf(`The law of ${place} governs this Agreement.`).governingLaw?.value).toBe(place);
    },
  );
});
