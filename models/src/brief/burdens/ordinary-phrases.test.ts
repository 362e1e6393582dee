import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';
import { withoutOrdinary } from './ordinary-phrases.ts';

describe('withoutOrdinary', () => {
  it.each([
    ['Reports cover safety, including without limitation fire.', 'limitation'],
    ['It is lawfully received from another source.', 'another'],
    ['The designs will not infringe the rights of others.', 'others'],
    ['Clauses 4 and 9 survive.', 'survive'],
    ['Each party waives any objection to that venue.', 'waives'],
    ['It does not renew by itself.', 'renew'],
    ['The Hirer shall not sell it, pledge it or lend it.', 'pledge'],
    ['Papers under the attorney-client privilege stay so.', 'attorney'],
    ['You are advised to consult with an attorney.', 'attorney'],
    ['Tarn has all requisite corporate power and authority to enter into this Agreement.', 'all'],
    ['This is the complete and exclusive statement of the parties.', 'exclusive'],
    [
      'Its signature will not conflict with or constitute a default under any charter or mortgage.',
      'mortgage',
    ],
    ['Neither party has any authority to enter into contracts for the other.', 'authority'],
    ['Late filing results in tax penalties.', 'penalties'],
    ['Each of Tarn Inc. and Birch LLC irrevocably waives any objection to that venue.', 'waives'],
    ['Such rights do not automatically extend to other events.', 'automatically'],
    ['Without an agreement on the fee this contract shall automatically terminate.', 'automatically'],
    ['The terms of Exhibit A are deemed to be incorporated by reference.', 'deemed'],
    ['This section is not a penalty.', 'penalty'],
    ['Each shall take, at a minimum, measures like those for its own secrets.', 'minimum'],
    ['He keeps to his Change in Control Agreement.', 'Control'],
    ['Posts were cut following Tarn’s acquisition of Birch LLC.', 'acquisition'],
    ['A counterpart is valid and effective for all purposes.', 'purposes'],
  ])('takes out what ordinary contracts say: %s', (words, gone) => {
    expect(withoutOrdinary(words)).not.toContain(gone);
  });

  it.each([
    'The Supplier gives a mortgage over its stock.',
    'This Agreement shall automatically renew for a year.',
    'The Buyer waives any objection to a claim.',
    'The Agent has authority to enter into contracts for the other.',
    'Late goods result in penalties.',
    'The Buyer takes a minimum of forty crates.',
    'It ends on a change in control of the Buyer.',
    'The fee falls due on an acquisition of Birch LLC.',
    'The Agent sells for no other house.',
    'The Tenant waives every objection.',
    'This lease renews each year.',
    'The Hirer pledges its stock.',
    'The Author gives up what survives.',
    'The Supplier is attorney-in-fact of the Buyer.',
    'Tarn has all rights in the work.',
    'The Buyer may use the data for all purposes.',
  ])('leaves what binds: %s', (words) => {
    expect(withoutOrdinary(words)).toBe(words);
  });

  it.each([
    ['Each party waives trial by jury, and the Customer shall bear all losses of the Supplier.', 'bear all'],
    ['Neither party has authority to bind the other and Tarn shall own the name of Birch.', 'shall own'],
    ['A party may change its address by notice, provided that the Buyer pays 5,000 for it.', 'pays 5,000'],
    ['Clause 4 survives and the Author hereby assigns all later works to Tarn.', 'assigns all'],
    [
      'Its signature does not violate any charter, and the Borrower undertakes to pay the fees of the lender.',
      'undertakes to pay',
    ],
  ])('leaves what somebody owes behind such words in the same sentence: %s', (words, left) => {
    expect(withoutOrdinary(words)).toContain(left);
  });
});

describe('what reads like a burden and lays none', () => {
  const OPENING =
    'SERVICES AGREEMENT\n\nThis Agreement is between Tarn Widgets Limited (the "Supplier") and Birch Retail Limited (the "Customer").\n\n';
  const kindsIn = (clause: string) =>
    findBurdens(briefSource(`${OPENING}${clause}\n`)).map(({ kind }) => kind);

  it.each([
    [
      'exclusive-dealing',
      'This Agreement is governed by and construed exclusively in accordance with the laws of Ohio.',
    ],
    [
      'sum-for-breach',
      'The Supplier pays all losses, damages, expenses, penalties, fines and attorney fees of its breach.',
    ],
    [
      'sum-for-breach',
      'The Customer may end it at once and without any early termination penalty on a bribe.',
    ],
    [
      'automatic-renewal',
      'It ends when all is done unless either terminated earlier or extended by the parties in writing.',
    ],
    ['terms-elsewhere', 'The price is that of the price list in effect on the Effective Date, less a fifth.'],
    [
      'pay-regardless',
      'It is secret however told and regardless of whether such information is marked; no fee is due for it.',
    ],
    [
      'automatic-renewal',
      'It continues until December 31, 2030, unless extended or earlier terminated under Section 11.',
    ],
    [
      'terms-elsewhere',
      'The Supplier follows the political rules of the Commission and the Communications Act of 1934, as amended.',
    ],
    ['exclusive-dealing', 'These clauses are for the exclusive benefit of the parties and nobody else.'],
    [
      'rights-move',
      'The Supplier represents and warrants to the Customer that the Supplier has all rights in the programmes.',
    ],
    [
      'shut-out',
      'The Customer shall not disclose Confidential Information to others or use it for purposes other than the talks.',
    ],
    ['shut-out', 'Each visit takes no more than one day, and a record of it is kept for the Customer.'],
    ['deemed', 'No party shall be considered or judged to be in breach for what it could not help.'],
    [
      'widened-definition',
      '"Business Day" means any day other than a Sunday or any other day on which banks are closed. Fees are due within a Business Day.',
    ],
  ])('no %s: %j', (kind, clause) => {
    expect(kindsIn(clause)).not.toContain(kind);
  });

  it.each([
    [
      'exclusive-dealing',
      'The Customer shall buy exclusively from the Supplier and in accordance with its forecasts.',
    ],
    ['sum-for-breach', 'For each breach a penalty of £500 is due.'],
    [
      'automatic-renewal',
      'It is extended for a year at a time unless the Customer has given notice 90 days before the end.',
    ],
    ['pay-regardless', 'The fee is due each month, regardless of whether the Customer has used the service.'],
    ['shut-out', 'The Customer shall not sell the goods to others or work for another supplier.'],
    ['terms-elsewhere', 'The price is that of the price list in force from time to time on the website.'],
  ])('still %s: %j', (kind, clause) => {
    expect(kindsIn(clause)).toContain(kind);
  });
});
