import { describe, expect, it } from 'vitest';
import { categoriesWithLookAlikes, isLookAlike } from './look-alikes.ts';

/** For each category a sentence that holds, and one that sounds like it and does not. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    'third-party-beneficiary',
    'Tarn Bank is an intended third-party beneficiary of this Agreement.',
    'Tarn Bank is not a third-party beneficiary of this Agreement.',
  ],
  [
    'third-party-beneficiary',
    'Each affiliate may enforce clause 4 against the Supplier.',
    'Nothing in this Agreement shall confer any right on a person who is not a party to it.',
  ],
  [
    'third-party-beneficiary',
    'No person but the parties has rights, except that Tarn Bank may enforce clause 8.',
    'No person but the parties may enforce clause 8.',
  ],
  [
    'exclusivity',
    'The Supplier appoints the Buyer as its exclusive distributor.',
    'The Supplier grants the Buyer a non-exclusive right to sell the Goods.',
  ],
  [
    'exclusivity',
    'The right is non-exclusive in Utah and exclusive in Texas.',
    'The appointment shall not be exclusive.',
  ],
  [
    'exclusivity',
    'The Buyer shall purchase from the Supplier only.',
    'The courts of Ohio have exclusive jurisdiction.',
  ],
  [
    'uncapped-liability',
    'The liability of the Supplier for fraud is unlimited.',
    'The Supplier is liable for all claims, including without limitation those for late delivery.',
  ],
  [
    'uncapped-liability',
    'The limit does not apply to a breach of clause 9, including, without limitation, leaks.',
    'The Supplier is a limited liability company and answers for its staff.',
  ],
  [
    'uncapped-liability',
    'The limit does not apply to clause 9.',
    'Except for fraud, willful misconduct or bodily injury, neither party’s liability exceeds $90,000.',
  ],
  [
    'uncapped-liability',
    'Except under Section 6, and except for fraud, the liability of the parties shall not exceed $90,000.',
    'The limits do not apply to fraud, gross negligence or death caused by negligence.',
  ],
  [
    'cap-on-liability',
    'The liability of a party shall not exceed the fees paid.',
    'The liability of a party under this clause is not limited.',
  ],
  [
    'cap-on-liability',
    'A party is not liable for lost profits, including without limitation lost sales.',
    'The Buyer is liable for all taxes, including without limitation duties.',
  ],
  [
    'cap-on-liability',
    'Liability is limited to $5,000.',
    'The insurance policies shall have limits of liability of $1,000,000 each.',
  ],
  [
    'non-compete',
    'The Buyer shall not engage in a business that competes with the Supplier.',
    'Nothing in this Agreement shall prevent the Buyer from engaging in a competing business.',
  ],
  [
    'no-solicit-of-employees',
    'The Buyer shall not solicit employees of the Supplier.',
    'The Buyer shall not be prohibited from hiring employees who answer an advertisement.',
  ],
  [
    'no-solicit-of-customers',
    'The Buyer shall not solicit customers of the Supplier.',
    'Either party may solicit customers of the other.',
  ],
  [
    'anti-assignment',
    'Neither party may assign this Agreement without consent.',
    'Either party may freely assign this Agreement without the consent of the other.',
  ],
  [
    'termination-for-convenience',
    'The Buyer may terminate this Agreement for convenience.',
    'Neither party may terminate this Agreement for convenience.',
  ],
  [
    'termination-for-convenience',
    'The Buyer may terminate on notice for any reason.',
    'Upon termination for any reason the Buyer shall return the tools.',
  ],
  [
    'liquidated-damages',
    'The Supplier pays $500 a day as liquidated damages.',
    'No liquidated damages are due for delay.',
  ],
  [
    'most-favored-nation',
    'The Buyer has the lowest price of all customers.',
    'The Supplier is not obliged to grant the Buyer its lowest price.',
  ],
  [
    'change-of-control',
    'On a change of control the Buyer may end the contract.',
    'A change of control shall not be considered an assignment.',
  ],
  [
    'audit-rights',
    'The Buyer may, not more than once a year, inspect the books.',
    'Neither party may audit the books of the other.',
  ],
  [
    'audit-rights',
    'The Buyer may audit the records of the Supplier.',
    'The Buyer has no right to audit the records of the Supplier.',
  ],
  ['insurance', 'The Supplier shall maintain insurance.', 'The Supplier is not required to carry insurance.'],
  ['renewal-term', 'The term renews for one year.', 'The term shall not be renewed.'],
  ['joint-ip-ownership', 'The parties jointly own the results.', 'No result is owned jointly.'],
  [
    'source-code-escrow',
    'The source code is held in escrow.',
    'The Licensor has no obligation to place source code in escrow.',
  ],
  ['rofr-rofo-rofn', 'The Buyer has a right of first refusal.', 'The Buyer has no right of first refusal.'],
  [
    'minimum-commitment',
    'The Buyer shall purchase at least 500 units.',
    'The Buyer has no minimum purchase obligation.',
  ],
  [
    'unilateral-price-increase',
    'The Supplier may increase the prices at any time.',
    'The Supplier may not increase the prices during the term.',
  ],
];

describe('isLookAlike', () => {
  it.each(PAIRS)('%s: tells “%s” from “%s”', (category, holds, sounds) => {
    expect([isLookAlike(category, holds), isLookAlike(category, sounds)]).toEqual([false, true]);
  });

  it('has a pair for each category that it knows', () => {
    expect(new Set(PAIRS.map(([category]) => category))).toEqual(new Set(categoriesWithLookAlikes));
  });

  it('takes nothing for a look-alike of a category that it does not know', () => {
    expect(isLookAlike('parties', 'This is not an agreement.')).toBe(false);
  });
});
