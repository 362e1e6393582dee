import { describe, expect, it } from 'vitest';
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
    ['Each shall take, at a minimum, measures like those for its own secrets.', 'minimum'],
    ['He keeps to his Change in Control Agreement.', 'Control'],
    ['Posts were cut following Tarn’s acquisition of Birch LLC.', 'acquisition'],
    ['A counterpart is valid and effective for all purposes.', 'purposes'],
  ])('takes out what ordinary contracts say: %s', (words, gone) => {
    expect(withoutOrdinary(words)).not.toContain(gone);
  });

  it.each([
    'The Supplier gives a mortgage over its stock.',
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
