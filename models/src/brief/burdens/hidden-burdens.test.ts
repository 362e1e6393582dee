import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

/** What binds from definitions, cells, provisos and counters of time, each with its fair look-alike. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    'one-sides-papers',
    'Grain is weighed at the mill, and what is owed is as the Buyer’s books have it.',
    'Grain is weighed at the mill, and both parties sign the slip.',
  ],
  [
    'one-sides-papers',
    'Hire ends when the boat is entered in the Owner’s register as cleaned.',
    'Hire ends when the boat is brought back to the pier.',
  ],
  [
    'one-sides-papers',
    'A delivery note brings with it the terms that the Seller then uses for the trade.',
    'Nothing printed on a delivery note is a term of this contract; terms that the Seller uses do not apply.',
  ],
  [
    'claim-barred',
    'Damage to a parcel that is not reported within a day of its arrival is given up.',
    'The Customer shall report damage to a parcel within ten days of its arrival.',
  ],
  [
    'claim-barred',
    'No loss is made good unless notified to the Carrier within 24 hours.',
    'Loss is made good within 30 days of a claim.',
  ],
  [
    'deemed',
    'A crate that comes back wet is counted as lost.',
    'A letter that is sent by courier is counted as received on the second day.',
  ],
  [
    'fault-of-the-other',
    'The Hirer pays for a broken lamp, whether or not by the Owner’s own negligence.',
    'The Hirer pays for a lamp that the Hirer broke.',
  ],
  [
    'fault-of-the-other',
    'The Client is liable for the wages of the guards, save so far as the Company’s own fault has caused them.',
    'The Client is not liable for the wages of the guards.',
  ],
  [
    'all-falls-due',
    'If an invoice is late, the remaining instalments to the end of the lease are payable at once.',
    'If an invoice is late, the Lessor shall refund instalments paid for the time after the end.',
  ],
  [
    'goes-on-for-more',
    'Eighteen weeks, and a year more whenever those run out, save where a letter forbids it.',
    'Eighteen weeks, and a year more if both parties sign.',
  ],
  [
    'kept-by-one',
    'The mailing list is opened by the Agency in its own name.',
    'The mailing list is opened by the Agency for the Client.',
  ],
  [
    'kept-by-one',
    'Portraits: in the archive of faces that the Agency’s subscribers search',
    'Portraits: on a disc that the Agency hands over',
  ],
  [
    'charge-goes-on',
    'Withdrawal of a pallet | £3.20, for the forklift, and its storage until two years from its coming in',
    'Withdrawal of a pallet | £3.20, for the forklift, and nothing else',
  ],
  [
    'paid-when-paid',
    'The Roofer is paid 14 days after the owner’s money for the roof is in the Contractor’s account.',
    'The Roofer is paid 14 days after the Contractor receives the Roofer’s invoice.',
  ],
  [
    'widened-definition',
    '“Lost Day” means a day on which the Tenant did not open, and any day on which a visitor has gone elsewhere.\n\nThe Tenant shall pay £90 for each Lost Day.',
    '“Lost Day” means a day on which the Tenant did not open.\n\nThe Tenant shall pay £90 for each Lost Day.',
  ],
  [
    'widened-definition',
    '“Log” means whatever the machine sends out as it runs.\n\nThe Vendor may use the Log to mend the machine.',
    '“Log” means the times at which the machine starts.\n\nThe Vendor may use the Log to mend the machine.',
  ],
  [
    'payment-survives',
    '3.1 The Client shall pay a retainer of £900 for each month.\n\n7.2 The ending leaves what is accrued, and clauses 3.1 and 6, the end notwithstanding, remain in force.',
    '3.1 The Client shall pay a retainer of £900 for each month.\n\n7.2 The ending leaves what is accrued, and clauses 5.1 and 6 remain in force.',
  ],
  [
    'payment-survives',
    '4.2 The Hirer pays the rent monthly in advance.\n\n9. General 9.1 Sections 4.2, 5 and 8.1 survive termination.',
    '4.2 The Hirer pays for what it breaks within 30 days.\n\n9. General 9.1 Sections 4, 4.2, 5 and 8.1 survive termination.',
  ],
  [
    'minimum-purchase',
    'Forecasts are prepared with care and oblige the Buyer to purchase what they say.',
    'Forecasts are prepared with care and do not oblige the Buyer to purchase what they say.',
  ],
  [
    'one-sided-say',
    'You will pay what we think the work is worth.',
    'You will pay £400. You may hire others as you like.',
  ],
];

describe('findBurdens', () => {
  it.each(PAIRS)('tells %s: %s', (kind, risky) => {
    expect(kindsOf(risky)).toContain(kind);
  });

  it.each(PAIRS)('tells no %s where it does not hold: %3$s', (kind, _, fair) => {
    expect(kindsOf(fair)).not.toContain(kind);
  });

  it('cites a definition and the place where it bites', () => {
    const text =
      '“Lost Day” means a day on which the Tenant did not open, and any day on which a visitor has gone elsewhere.\n\nThe shop stands at the corner of the market and is painted red.\n\nThe Tenant shall pay £90 for each Lost Day.';
    const told = findBurdens(briefSource(text)).find(({ kind }) => kind === 'widened-definition');
    expect(told?.citations.map(({ quote }) => quote)).toEqual([
      '“Lost Day” means a day on which the Tenant did not open, and any day on which a visitor has gone elsewhere.',
      'The Tenant shall pay £90 for each Lost Day.',
    ]);
  });

  it('leaves a wide definition alone that nothing is made of', () => {
    expect(kindsOf('“Lost Day” means whatever day is lost.')).not.toContain('widened-definition');
  });
});
