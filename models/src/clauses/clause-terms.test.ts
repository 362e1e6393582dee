import { describe, expect, it } from 'vitest';
import { clauseTerms } from './clause-terms.ts';

const PARTIES = [
  { name: 'Tarn Widgets Inc.', role: 'Supplier', citations: [] },
  { name: 'Birch Retail LLC', role: 'Buyer', citations: [] },
];

describe('clauseTerms', () => {
  it.each([
    [
      'anti-assignment',
      'This Agreement may not be assigned or delegated by the Buyer without the consent of the Supplier.',
      { binds: 'Buyer' },
    ],
    [
      'minimum-commitment',
      'If stocks fall short, the Supplier will require the Buyer to provide the minimum volume.',
      { binds: 'Buyer' },
    ],
    [
      'minimum-commitment',
      'If stocks fall short, the Supplier will require from time to time at least 40 tons.',
      { binds: 'Supplier' },
    ],
    [
      'termination-for-convenience',
      'This order of the Supplier may be terminated in writing by the Buyer in its discretion.',
      {},
    ],
    [
      'exclusivity',
      'The Buyer shall sell no other tiles while its orders cover the output of the subsequent three months.',
      { binds: 'Buyer' },
    ],
    [
      'liquidated-damages',
      'On a breach the Buyer shall pay the Supplier eighteen (18) months gross salary of the employee.',
      { binds: 'Buyer' },
    ],
    [
      'renewal-term',
      'It renews for a period of five (5) years (a “Renewal Term”) unless notice is given.',
      { duration: '5 years' },
    ],
    [
      'insurance',
      'The Supplier shall keep insurance of at least one million dollars ($1,000,000) in force.',
      { binds: 'Supplier', amount: 'one million dollars ($1,000,000)' },
    ],
    [
      'non-compete',
      'During the Term and for two (2) years thereafter, the Buyer shall not compete with the Supplier.',
      { binds: 'Buyer', duration: '2 years' },
    ],
    [
      'termination-for-convenience',
      'The Supplier may terminate this Agreement for convenience on ninety (90) days prior written notice.',
      { benefits: 'Supplier', deadline: '90 days' },
    ],
    [
      'cap-on-liability',
      'The aggregate liability of the Supplier shall not exceed $50,000.',
      { benefits: 'Supplier', amount: '$50,000' },
    ],
    [
      'cap-on-liability',
      'The total liability per year of the Buyer is limited to the fees.',
      { benefits: 'Buyer' },
    ],
    ['cap-on-liability', 'Neither party shall be liable for lost profits.', { benefits: 'both' }],
    [
      'license-grant',
      'The Supplier hereby grants to the Buyer a licence of the Software.',
      { binds: 'Supplier', benefits: 'Buyer' },
    ],
    [
      'one-sided-indemnity',
      'The Buyer shall indemnify and hold harmless the Supplier against all claims.',
      { binds: 'Buyer', benefits: 'Supplier' },
    ],
    [
      'audit-rights',
      'The Buyer may inspect the books of the Supplier within thirty (30) days of a request.',
      { benefits: 'Buyer', deadline: '30 days' },
    ],
    [
      'minimum-commitment',
      'Birch shall buy Goods for at least $9,000 a year.',
      { binds: 'Buyer', amount: '$9,000' },
    ],
    [
      'anti-assignment',
      'The Supplier has unique skills for the work that is described in the first schedule to it, and shall not assign it.',
      { binds: 'Supplier' },
    ],
    [
      'no-solicit-of-employees',
      'The Buyer, during the term of this Agreement and for a period of one year thereafter, shall not hire staff.',
      { binds: 'Buyer', duration: '1 year' },
    ],
    [
      'no-solicit-of-employees',
      'The Buyer is known to many: during the term of this Agreement and for one year after it nobody shall hire staff.',
      { duration: '1 year' },
    ],
    [
      'anti-assignment',
      'Neither this Agreement nor a duty under it may be assigned or otherwise transferred by a party without consent.',
      { binds: 'both' },
    ],
    [
      'termination-for-convenience',
      'It shall be ended earlier at any time upon sixty (60) days written notice to the other party.',
      { benefits: 'both', deadline: '60 days' },
    ],
    [
      'non-compete',
      'During the time with the Buyer, Employee will not, directly or indirectly, engage in a business that competes.',
      { binds: 'Employee' },
    ],
    [
      'no-solicit-of-employees',
      'Subcontractor, during the term of this Agreement and for a period of one year thereafter, shall not hire staff.',
      { binds: 'Subcontractor', duration: '1 year' },
    ],
    [
      'non-compete',
      'During the time with the Buyer, nothing shall be done that is not fair in competition.',
      {},
    ],
    ['audit-rights', 'Employee will not be audited during the time with the Buyer.', {}],
    [
      'liquidated-damages',
      'The Buyer shall pay as liquidated damages two times the monthly salary for a three-month period of time.',
      { binds: 'Buyer' },
    ],
    ['anti-assignment', 'Neither party may assign this Agreement without consent.', { binds: 'both' }],
    ['exclusivity', 'The Buyer shall have the exclusive right to resell the Goods.', { benefits: 'Buyer' }],
    ['exclusivity', 'The Buyer shall buy the Goods from the Supplier exclusively.', { binds: 'Buyer' }],
    [
      'liquidated-damages',
      'If control changes, the Supplier will immediately be entitled to a payment for the end of the term.',
      {},
    ],
    [
      'liquidated-damages',
      'If control changes, the Supplier will immediately make a payment for the end of the term.',
      { binds: 'Supplier' },
    ],
    [
      'exclusivity',
      'The Supplier shall not sell the Goods to others until March 31, 2027.',
      { binds: 'Supplier', deadline: '2027-03-31' },
    ],
    [
      'renewal-term',
      'It runs for four years and shall renew for successive one-year terms unless a party gives 60 days notice.',
      { duration: '1 year', deadline: '60 days' },
    ],
    [
      'no-solicit-of-employees',
      'The Buyer shall not for two years hire anyone who was within six months an employee.',
      { binds: 'Buyer', duration: '2 years' },
    ],
  ])('%s: reads “%s”', (category, words, expected) => {
    expect(clauseTerms(category, words, PARTIES)).toEqual(expected);
  });

  it.each([
    ['a party that is no subject', 'insurance', 'Insurance for the benefit of the Buyer shall be kept.'],
    ['a party of another sentence', 'insurance', 'It concerns the Buyer. Insurance shall be kept.'],
    ['nobody', 'insurance', 'Insurance shall be kept.'],
    ['a clause that is no side’s', 'governing-law', 'The Supplier agrees that the law of Ohio governs.'],
  ])('names nobody for %s', (_, category, words) => {
    expect(clauseTerms(category, words, PARTIES)).toEqual({});
  });
});
