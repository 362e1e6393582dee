import { describe, expect, it } from 'vitest';
import { passagesOf } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const PARTIES = ['Supplier', 'Customer'].map((role) => ({
  name: `${role} Tarn Limited`,
  role,
  citations: [],
}));
const OPENING =
  'CARE OF MACHINES\n\nThis Agreement is between Supplier Tarn Limited (the "Supplier") and Customer Tarn Limited (the "Customer").\n\n';

const kindsIn = (clause: string): string[] => {
  const text = `${OPENING}${clause}\n`;
  return findBurdens({ text, passages: passagesOf(text), parties: PARTIES }).map(({ kind }) => kind);
};

/** A kind, the words that lay it, and a look-alike that ordinary contracts have. */
const PAIRS: readonly (readonly [string, string, string])[] = [
  [
    'set-off-waived',
    'The Customer pays each invoice without set-off or counterclaim.',
    'The Customer pays each invoice without deduction of bank charges.',
  ],
  [
    'set-off-waived',
    'The Customer may not deduct from the fee anything that it claims.',
    'Neither party may deduct from a sum anything that is not admitted.',
  ],
  [
    'set-off-waived',
    'The Customer pays the fee despite any dispute about the work.',
    'The Customer pays the part of the fee that is not in dispute.',
  ],
  [
    'sum-for-breach',
    'On each late payment a handling fee of 20% is added.',
    'The price includes a handling fee of $4 for each crate.',
  ],
  [
    'pay-regardless',
    'If the Customer calls a visit off, the fee is due as if it had been performed.',
    'If the Customer calls a visit off, the fee for it is not due.',
  ],
  [
    'pay-regardless',
    'The Supplier stops the Service at an alarm, and the fee runs on.',
    'The Supplier stops the Service at an alarm, and no fee is due meanwhile.',
  ],
  [
    'price-rises',
    'The fee rises each May by 6% or by the index, whichever is higher.',
    'The fee is 6% of sales or $900, whichever is lower.',
  ],
  ['price-rises', 'The Supplier may pass on a rise in its own costs.', 'The Supplier bears its own costs.'],
  [
    'price-set-by-one',
    'Spare parts are supplied at $80 an hour as the Supplier judges them to be needed.',
    'Spare parts are supplied at $80 an hour as the Customer agrees in writing.',
  ],
  [
    'price-set-by-one',
    'At each anniversary the Supplier may set the fee anew.',
    'At each anniversary the Supplier may set the fee anew with the consent of the Customer.',
  ],
  [
    'all-on-default',
    'On default the Supplier may hold the machines, sell them and keep the proceeds.',
    'The Customer may resell the machines and keep the proceeds.',
  ],
  [
    'all-on-default',
    'The Supplier has a lien on the machines for whatever the Customer owes to its group.',
    'The Supplier has a lien on the Machines for charges due on those Machines alone.',
  ],
  [
    'stands-for-another',
    'The directors of the Customer answer personally for the fees.',
    'The directors of the Customer sign for it alone.',
  ],
  [
    'acts-in-its-name',
    'The Customer appoints the Supplier its attorney for what clause 3 needs.',
    'Nobody is appointed attorney of the other by clause 3.',
  ],
  [
    'acts-in-its-name',
    'The Customer lets judgment be entered against it for sums in arrear.',
    'Interest runs until judgment is given in a claim for sums in arrear.',
  ],
  [
    'court-given-up',
    'The Customer gives up trial by jury and any appeal.',
    'Each party gives up trial by jury.',
  ],
  [
    'claim-barred',
    'An action is brought within three months of the visit.',
    'An action is brought within six years of the visit.',
  ],
  [
    'claim-barred',
    'A complaint of which no letter comes in a week is released.',
    'A complaint is answered in a week, and no right is lost by it.',
  ],
  [
    'one-sided-judgment',
    'The Supplier decides whether the level was met, and its finding binds both.',
    'An expert whom both appoint decides whether the level was met.',
  ],
  [
    'one-sided-judgment',
    'The hours are those of sheets that the Supplier keeps, which are taken as right.',
    'The hours are those of sheets that the Customer has signed.',
  ],
  [
    'one-sided-judgment',
    'Disputes go to one arbitrator whom the Supplier names.',
    'Disputes go to one arbitrator whom the parties name.',
  ],
  [
    'agreed-by-doing',
    'A change told to the Customer is agreed if the Customer goes on using the Service.',
    'A change told to the Customer is valid only if both sign it.',
  ],
  [
    'unilateral-change',
    'The Supplier may amend this agreement by a letter.',
    'The Supplier may amend this agreement only with the consent of the Customer.',
  ],
  [
    'terms-elsewhere',
    'Where they differ, the Supplier’s conditions come first.',
    'Where they differ, these clauses come first.',
  ],
  [
    'data-turned-to-account',
    'The Supplier may compile the Customer’s data and sell the result.',
    'The Supplier may compile the Customer’s data only to give the Service.',
  ],
  [
    'data-turned-to-account',
    'Customer Data is used for the Service and for the training of its own software.',
    'Customer Data is used for the Service and deleted after it.',
  ],
  [
    'kept-in-memory',
    'What its people keep in their memory of the information the Supplier may use.',
    'The Supplier tells its people to forget nothing of what they have to keep secret.',
  ],
  [
    'works-of-the-other',
    'Improvements that the Customer thinks of belong to the Supplier.',
    'Improvements that the Customer has paid for are its own.',
  ],
  [
    'left-and-lost',
    'Tools left in the hall for a week become the Supplier’s.',
    'Tools left in the hall are sent after the Customer.',
  ],
  [
    'publicity',
    'The Supplier may name the Customer in advertising.',
    'The Supplier may name the Customer in advertising with its consent.',
  ],
  [
    'audit-at-the-others-cost',
    'The Supplier may audit the Customer, and the Customer bears the cost.',
    'The Supplier may audit the Customer once a year and bears the cost.',
  ],
  [
    'shuts-out-others',
    'While this lasts the Customer uses no mechanic but the Supplier.',
    'While this lasts the Customer may use any mechanic.',
  ],
  [
    'shuts-out-others',
    'What the Customer sends abroad goes through the Supplier.',
    'What the Customer sends abroad is insured by the Supplier.',
  ],
  [
    'restraint-in-other-words',
    'For two years the Customer shall not build or buy a machine of the same sort.',
    'The Customer shall not access the Service to build a machine of the same sort for two years.',
  ],
  [
    'free-assignment',
    'The Customer may not assign this agreement; the Supplier may.',
    'Neither party may assign this agreement without consent.',
  ],
  [
    'one-sided-exit',
    'A sale of the works ends this agreement in a week.',
    'A sale of the works leaves this agreement as it is.',
  ],
  [
    'suspended-at-will',
    'The Supplier may suspend the Service without notice.',
    'The Supplier may suspend the Service for safety without notice.',
  ],
  [
    'automatic-renewal',
    'It runs to May and then for the same months of each year after.',
    'It runs to May and for the same months of another year only if both sign.',
  ],
  [
    'one-sided-limit',
    'The Supplier’s total liability does not exceed one month’s fee.',
    'Each party’s total liability does not exceed one year’s fee.',
  ],
];

describe('what lawyers ask for by name', () => {
  it.each(PAIRS)('%s: %s', (kind, risky) => {
    expect(kindsIn(risky)).toContain(kind);
  });

  it.each(PAIRS)('not %s in the look-alike of: %s', (kind, _, ordinary) => {
    expect(kindsIn(ordinary)).not.toContain(kind);
  });
});
