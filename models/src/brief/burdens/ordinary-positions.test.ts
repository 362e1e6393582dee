import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

/** What ordinary contracts of many trades say, each with its look-alike in which a burden rides along. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'The term “Territory” means exclusively the United States of America and Canada.',
    'The Baker shall buy flour exclusively from the Mill.',
  ],
  [
    'No presumption or burden of proof shall be implied because a party drafted this Agreement.',
    'It is presumed that the Baker caused the damage.',
  ],
  [
    'The Indemnifying Party may settle any claim with the consent of the Indemnified Party.',
    'The Baker shall indemnify each Indemnified Party against all claims, whoever caused them.',
  ],
  [
    'The Baker shall place all purchase orders at least forty-five (45) days prior to delivery.',
    'The Baker shall place purchase orders for at least forty-five tonnes a year.',
  ],
  [
    'It is no secret if it is disclosed more than ten (10) years after it was first received.',
    'The Baker shall not sell bread for ten (10) years after the end.',
  ],
  [
    'After the Client has paid the Mill in full, the Client may change the drawings.',
    'The Client shall pay the Mill in full whatever happens to the drawings.',
  ],
  [
    'Neither party shall, during the term and for one (1) year after its termination, solicit for hire as an employee, consultant or otherwise any of the other party’s personnel.',
    'Neither party shall, during the term and for five (5) years after its termination, solicit for hire as an employee, consultant or otherwise any of the other party’s personnel.',
  ],
  [
    'The Mill may alter its price list each April by two months’ written notice, by not more than the rise in the Consumer Prices Index.',
    'The Mill may alter its price list each April by two months’ written notice, or by more than the rise in the Consumer Prices Index.',
  ],
  [
    'For each sack that is lost or that the Mill spoils, the Mill shall replace the sack.',
    'Each deposit that is lost or that the Mill keeps counts as paid.',
  ],
  [
    'In a conflict between this Agreement and a Statement of Work, the provisions of this Agreement shall control.',
    'In a conflict between this Agreement and a Statement of Work, the Statement of Work shall control.',
  ],
  [
    'The Tenant may terminate for convenience on 30 days’ written notice and shall then pay for the time used.',
    'The Tenant may terminate for convenience on 30 days’ written notice, and the Landlord at any time without giving reasons.',
  ],
  [
    'Either side may change a quantity by up to a tenth by notice a week before.',
    'Either side may change a quantity by up to a tenth, and the Mill may raise its prices at any time.',
  ],
  [
    'The Client may replace one rider by another at any time.',
    'The Owner may replace the horse by another at any time as it sees fit.',
  ],
  [
    'The Mill shall replace spoilt flour or refund its price, as the Baker chooses.',
    'The Supplier shall replace spoilt flour or refund such sums as the Supplier thinks fit.',
  ],
  [
    'If the Client cancels a ride on less than 48 hours’ notice it shall pay half the price of that ride; on longer notice nothing is payable.',
    'If the Client cancels a ride on less than 48 hours’ notice it shall pay half the price of that ride, and every fee of the year is due at once.',
  ],
  [
    'The Funder may hold back an instalment until a report has been received.',
    'The Funder may hold back an instalment, and what it holds back is forfeited.',
  ],
  [
    'Ownership passes when the price has been paid in full.',
    'If the ownership of the Buyer passes into other hands, the Mill may end the contract.',
  ],
  [
    'Drawings made for the Client belong to the Client when paid for.',
    'All drawings belong to the Client when paid for, and every other idea of the Studio belongs to the Client.',
  ],
  [
    'The Builder shall make good any damage that it causes.',
    'The Contractor shall make good any damage, whoever causes it.',
  ],
  [
    'The Seller grants the Buyer a licence, without limit in time, to use the software with the machine.',
    'The Buyer grants the Seller a licence, without limit in time, to use the recipes for any purpose.',
  ],
  [
    'Each party is liable without limitation for intent, gross negligence and injury to life, body or health.',
    'Each party is liable without limitation for intent, late delivery and injury to life, body or health.',
  ],
  [
    'It binds both parties for five years after the end.',
    'It binds the Cook for nine years after the end, in the same trade.',
  ],
  [
    'No party is in breach for events beyond its reasonable control of which it tells the others promptly.',
    'No party is in breach for events beyond its control, but meanwhile the Carrier works for no other client.',
  ],
  [
    'Neither is exclusive to the other.',
    'Neither is exclusive to the other, but the Baker buys only from the Mill.',
  ],
  [
    'The warranty ends after two years or 4,000 hours, whichever comes first.',
    'The warranty ends after two years or whenever the Supplier decides.',
  ],
  [
    'Mileage, taken over all the vehicles together, is charged at 7 pence a mile.',
    'If the Lessee is taken over by another group, the lease ends.',
  ],
  ['Classes\tUnlimited, subject to booking', 'Liability of the Club\tUnlimited'],
  ['Sums that are late bear interest at 1% per month.', 'Sums that are late bear interest at 2% per month.'],
  ['Rates\nOn site, Monday to Friday\t£34 an hour', 'Rates on the website of the Agency, as amended, apply.'],
  [
    'The fee may be reviewed once a year by no more than the rise in the Consumer Prices Index over the twelve months before, on two months’ notice.',
    'The fee may be reviewed once a year by no more than the rise in the Consumer Prices Index, and the Supplier may raise it at any time.',
  ],
  [
    'After that it continues month by month until either party gives one month’s notice.',
    'After that it continues year by year unless either party objects in the tenth month.',
  ],
  [
    'If a desk is added, the charge goes up or down by £24 a month.',
    'The charge goes up by what the landlord spends on repairs.',
  ],
  ['The Client shall pay the sums in the table, and no others.', 'The Client shall buy from no others.'],
  [
    'An invalid provision does not affect the others.',
    'An invalid provision does not affect the others, and the Agent works for no other client.',
  ],
  [
    'For six months after the Term neither party shall solicit the other’s staff, but either may hire a person who answers a public advertisement.',
    'For thirty months after the Term the Agency shall not solicit the Client’s staff.',
  ],
  [
    'If it is lost, stolen or beyond repair the Hirer shall pay its value less what it has aged.',
    'Whatever was paid is lost to the Owner when the Hirer is late.',
  ],
  [
    'A shortage of the Supplier’s own staff is not such an event.',
    'A shortage of the Supplier’s own staff is such an event.',
  ],
  [
    'The Client shall pass to the Agency the names of all visitors.',
    'All rights in the names of the visitors pass to the Agency.',
  ],
  [
    'Technical information that is marked confidential shall not be passed on until five years after acceptance.',
    'Technical information that is marked confidential shall not be passed on until nine years after acceptance.',
  ],
  [
    'If the Exhibit conflicts with the clauses above, those clauses control.',
    'If the Exhibit conflicts with the clauses above, the Exhibit controls.',
  ],
  [
    '“Campaign” means posters, films and other content that the Agency prepares for the Client under an order.',
    '“Campaign” means posters, films and whatever the Agency chooses to prepare for others.',
  ],
  [
    'Neither of us has to disclose anything or to refrain from dealing with others.',
    'Neither of us has to disclose anything, but the Agent deals with no others.',
  ],
  [
    'In all other respects the Agent may carry on whatever business it likes.',
    'The Agent carries whatever loss it finds.',
  ],
  [
    'The Supplier shall hold insurance of a million and show the policy on request.',
    'The Supplier applies its policies, as published on its website, to every order.',
  ],
  [
    'You are free to use other accountants.',
    'The Host is free to use the recordings and all data for its own purposes.',
  ],
  [
    'Neither promises that its information is complete or fit for any use.',
    'The Recipient may keep the information for any use.',
  ],
  [
    'The Seller then, as the Buyer prefers, replaces the boards or refunds their price.',
    'The Seller then, as the Seller sees fit, refunds a part of the price.',
  ],
  [
    'The Buyer may hold back a disputed sum if it gives its reasons.',
    'The Buyer may hold back any sum, which is then forfeited.',
  ],
  [
    'All goodwill in the Marks is the Supplier’s.',
    'All goodwill in the business of the Distributor is the Supplier’s.',
  ],
  [
    'This Agreement alone governs orders, whatever a party’s forms may say.',
    'The Buyer pays for whatever the Supplier says that it has ordered.',
  ],
];

/** Burdens that whoever hides one adds to an ordinary sentence. */
const RIDERS: readonly string[] = [
  'and the Supplier may raise the price at any time as it sees fit',
  'all fees being due at once in full',
  'and the Client shall buy from no others',
  'whether or not the Services are used',
  'the decision of the Supplier being final',
  'and every idea of the Agency belongs to the Client',
  'in the Supplier’s sole discretion',
  'and any sum already paid is forfeited',
  'unless the Client objects within two days, silence being consent',
];

describe('ordinary positions', () => {
  it.each(PAIRS)('are no burden: %s', (ordinary) => {
    expect(kindsOf(ordinary)).toEqual([]);
  });

  it.each(PAIRS.map(([, twisted]) => twisted))('let no burden ride along: %s', (twisted) => {
    expect(kindsOf(twisted)).not.toEqual([]);
  });

  it.each(RIDERS)('let no rider pass: %s', (rider) => {
    const ridden = PAIRS.map(([ordinary]) => `${ordinary.replace(/\.$/, '')}, ${rider}.`);
    expect(ridden.filter((words) => kindsOf(words).length === 0)).toEqual([]);
  });
});

it('takes an end on a change of control for no change of the contract', () => {
  const kinds = kindsOf(
    'The Mill may end this Agreement by giving notice if there is any change of control of the Baker.',
  );
  expect(kinds).toContain('change-of-control');
  expect(kinds).not.toContain('unilateral-change');
  expect(kindsOf('The Mill may change the prices by giving notice to the Baker.')).toContain(
    'unilateral-change',
  );
});
