import { expect, it } from 'vitest';
import { TELLING_PHRASES } from './telling-phrases.ts';

it.each([
  ['uncapped-liability', "The Licensor's liability under this clause 7.2 is unlimited."],
  ['uncapped-liability', 'whatever the cause, and without any limit in amount'],
  ['change-of-control', 'if there is a change in the direct or indirect control of the Distributor'],
  ['exclusivity', 'appoints the Distributor as its exclusive distributor of the Products'],
  ['most-favored-nation', 'no less favourable than those it offers to any other customer'],
  ['liquidated-damages', 'shall pay as liquidated damages one per cent of the price'],
  ['renewal-term', 'This Agreement renews automatically for successive terms of four years'],
  ['unilateral-price-increase', "may increase the charges at any time on thirty days' notice"],
  ['source-code-escrow', 'shall deposit the source materials with an escrow agent'],
  ['governing-law', 'and any obligation that arises from it, is governed by the law of England and Wales'],
  [
    'notice-period-to-terminate-renewal',
    'is then renewed for five years unless a party gives notice at least a year before the end of the period',
  ],
  ['audit-rights', 'The Customer or its regulator may inspect the data centre once a year'],
  ['cap-on-liability', 'is liable for death without limit, and for other loss up to £500,000'],
  ['anti-assignment', 'The Customer may assign it only to a purchaser of the building'],
  ['revenue-profit-sharing', 'four percent (4%) of its net sales of the Products'],
  ['third-party-beneficiary', 'Each Affiliate is an intended third-party beneficiary'],
  ['renewal-term', 'The Customer may extend the Term once or twice'],
  [
    'covenant-not-to-sue',
    'you agree to release the Company and its affiliates from any and all claims, demands',
  ],
  ['insurance', 'shall maintain with reputable insurers, during the Term'],
])('tells %s by: %s', (category, text) => {
  expect(text).toMatch(TELLING_PHRASES.get(category)!);
});

it.each([
  ['uncapped-liability', 'Nothing in this Agreement excludes or limits liability for death or for fraud.'],
  ['uncapped-liability', 'Liability shall be limited to the fees paid. The term is unlimited.'],
  ['exclusivity', 'appoints the Distributor as its non-exclusive distributor'],
  ['covenant-not-to-sue', 'the Agent shall release the deposit from escrow once all of the goods have come'],
  ['third-party-beneficiary', 'There are no third-party beneficiaries of this Agreement.'],
  ['termination-for-convenience', 'upon termination of this Agreement for any reason'],
  ['cap-on-liability', 'The Supplier is liable for defects. The notice shall not exceed one page.'],
])('does not tell %s by: %s', (category, text) => {
  expect(text).not.toMatch(TELLING_PHRASES.get(category)!);
});
