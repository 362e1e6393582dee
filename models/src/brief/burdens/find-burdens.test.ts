import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

/** Sentences that lay a burden, in the words of definitions, tables and footnotes as well as of clauses. */
const BURDENS: readonly (readonly [string, string])[] = [
  [
    'unilateral-change',
    '(b) The Monthly Charge is that of the first invoice; the Host may revise it from time to time by notice to the Tenant.',
  ],
  ['unlimited-liability', 'Cap on liability of the Contractor: none'],
  ['unlimited-liability', 'Limit of liability\tn/a'],
  ['unlimited-liability', 'Liability cap (USD) | nil'],
  ['unlimited-liability', 'Liability cap: no'],
  ['unlimited-liability', 'Limit of liability: USD 0'],
  ['unlimited-liability', 'No cap on liability.'],
  ['exclusive-dealing', 'The Grower shall not sell its plums to others.'],
  ['exclusive-dealing', 'The Customer shall not employ any other person to work on the machines.'],
  ['one-sided-exit', 'After the first season the Landlord may end this Agreement at once.'],
  ['entry-and-force', 'The Landlord may stop the supply of water and enter the shop.'],
  ['stands-for-another', 'The director vouches for what the Company owes.'],
  ['change-of-control', 'If control of the Licensor passes to a rival, the Licensee may recover the fee.'],
  ['security', 'The Consultant appoints the Company as attorney-in-fact to sign.'],
  ['unilateral-change', 'The Supplier may raise the charge on two months’ notice.'],
  [
    'unilateral-change',
    'The Contractor may increase the charge by the rise in the Retail Prices Index plus three per cent.',
  ],
  ['minimum-purchase', 'The Buyer shall order at least 14 tonnes before June.'],
  ['sole-discretion', 'Whether the Work is complete is for the Owner to say in its absolute discretion.'],
  [
    'automatic-renewal',
    'Last Day: 30 June 2030 or, unless a party has written to the contrary in time, the same date in each succeeding year.',
  ],
  [
    'long-notice',
    'The Tenant may leave at the end of a year if it gives written notice at least 240 days before that.',
  ],
  [
    'endless-duty',
    '“Keeper” means Larchmont, whose duties of secrecy go on for as long as the information has value and for ever after.',
  ],
  [
    'terms-elsewhere',
    'The Carrier works on the conditions published on its website, as amended from time to time.',
  ],
  ['pay-regardless', 'The deposit is non-refundable.'],
  ['minimum-purchase', 'The Buyer shall order at least 400 tonnes in each year.'],
  ['high-interest', 'Late sums bear interest at 3% per month.'],
  [
    'lasting-restraint',
    'Rival Work means work for any maker of garden tools during the Term and the year after, and up to twelve months following it.',
  ],
  [
    'long-restraint',
    'The Chef shall not open a restaurant within ten miles for five years after the end of this Agreement.',
  ],
  [
    'most-favoured',
    'Price means the list price or, if lower, the lowest price at which the Mill has sold to any other customer in that year.',
  ],
  ['exclusive-dealing', 'The Bakery shall buy flour only from the Mill.'],
  [
    'sale-of-data',
    '“Agreed Use” means scoring the essays, and compiling sets of essays which the Assessor may license for a fee to publishers of software for their content.',
  ],
  [
    'change-of-control',
    'Default includes the case that a person who does not hold most of its shares acquires a majority of the shares.',
  ],
  [
    'clawback',
    'In that case all grants received become repayable to the Donor, and every sum paid is refunded.',
  ],
  [
    'broad-transfer-of-rights',
    'The Studio assigns to the Client all rights in its designs, whether or not made for the Client.',
  ],
  ['waiver-of-rights', 'The Artist waives all claims against the Gallery.'],
  ['deemed-consent', 'A draft that is not refused within three days is deemed approved.'],
  ['security', 'The Director guarantees the payment of all sums that the Company owes.'],
  ['unlimited-liability', 'The liability of the Carrier is unlimited.'],
  ['one-sided-limit', 'The liability of the Supplier is limited to EUR 5,000.'],
  ['sum-for-breach', 'For each breach the Agent shall pay EUR 20,000.'],
  ['one-sided-indemnity', 'The Tenant shall indemnify the Landlord against all losses, whoever caused them.'],
  ['annex-prevails', 'Annex 2 prevails over the clauses above.'],
  ['override', 'Notwithstanding clause 4, the Agent bears the freight.'],
  ['one-sided-exit', 'The Publisher may end this Agreement at any time without giving reasons.'],
  ['free-assignment', 'The Landlord may assign this Agreement to any person without consent.'],
  [
    'one-sided-say',
    'The Buyer pays for such pallets as the Buyer counts, in so far as the Buyer thinks them sound.',
  ],
  ['one-sided-judgment', 'The records of the Lender are conclusive of what the Borrower owes.'],
  ['one-sided-judgment', 'The Broker’s statement of the sum due is final.'],
  [
    'one-sided-judgment',
    'What was delivered is shown by the weights taken at the mill, which are conclusive.',
  ],
  ['silence-binds', 'A new tariff applies if the Tenant has not objected within a week.'],
  [
    'goes-on-by-itself',
    'Season: the summer of 2027 and, unless called off, the same number of weeks again in the next season.',
  ],
  ['no-end', 'The Author’s promise outlives this Agreement.'],
  ['terms-from-elsewhere', 'Carriage: on the conditions of carriage displayed at the depot.'],
  ['moving-price', 'The rent moves with what the Landlord spends on repairs.'],
  ['money-lost', 'A deposit paid for a day that is called off late is forfeited.'],
  [
    'one-sided-exit',
    'If the Client is late in paying, interest runs, and the Supplier may end this Agreement without giving a reason.',
  ],
  [
    'one-sided-exit',
    'If it rains the boat stays ashore, but the Owner may terminate this Agreement for convenience.',
  ],
  ['price-of-a-lapse', 'Each report that is late costs the Agent EUR 900.'],
  ['price-of-a-lapse', 'If the Agent is late, it owes 2½ times the loss.'],
  ['price-of-a-lapse', 'If the Agent is late, it owes two and a half times the loss.'],
  ['price-of-a-lapse', 'If the Agent is late, it owes twice the fee.'],
  [
    'price-of-a-lapse',
    'Each report that the Agent has not put to the vote in time and is late costs it EUR 900.',
  ],
  ['bears-it-all', 'The Tenant makes good any damage, whoever did it.'],
  ['bears-it-all', 'Errors in a drawing are put right at the Contractor’s cost once it has been released.'],
  ['silence-binds', 'A drawing is released once five days have gone by in quiet.'],
  ['measured-against-others', 'If another customer pays less, the Mill refunds the difference.'],
  ['buys-regardless', 'Forty places a night are paid for, taken or not.'],
  ['stands-for-another', 'The director signs as surety for the Company.'],
  ['shut-out', 'The Singer performs nowhere else in the county that summer.'],
  [
    'restrained-afterwards',
    'For two years following the last delivery the Grower shall not sell seed to the same trade.',
  ],
  ['people-taken', 'The Client may take on the Contractor’s staff without more.'],
  ['owners-change', 'If the shares of the Tenant are sold, the lease falls.'],
  ['rights-move', 'All drawings belong to the Client, paid for or not.'],
  ['rights-move', 'After inspection of the works all drawings belong to the Client, paid for or not.'],
  ['use-without-limit', 'The Host may use the recordings for any purpose.'],
  ['entry-and-force', 'The Lender may take possession of the machines without an order of a court.'],
  ['cap-for-one', 'The figure in clause 7 does not reach the Seller’s promises.'],
  ['proof-turned', 'The loss is the Carrier’s fault unless the Carrier proves otherwise.'],
  ['excuse-for-one', 'A rise in the Supplier’s own costs counts as such an event.'],
  [
    'definition-with-substance',
    '“Visit” means a call at the site, whereupon the Customer shall pay for a day.',
  ],
  ['definition-with-substance', 'Deposit | EUR 400, forfeited at the first delay'],
];

/** Their look-alikes, as fair contracts have them. */
const ORDINARY: readonly string[] = [
  'After three missed visits in a quarter the Client may end this Agreement at once.',
  'The Client may stop after any stage by paying for what has been done.',
  'The Designer takes over claims against the Client that its work infringes rights.',
  'It is not renewed unless both sign again.',
  'The Translator does not vouch for the style of the author.',
  'Buyers order in writing, and their drawings are used only to make the goods.',
  'The Client shall pay the balance at least 14 days before the Event.',
  'Service credits are the only remedy for a missed service level, unless Availability is below 97% in three successive months.',
  'The Monthly Charge holds for the Term; either party may propose a change, which takes effect only if both parties sign it.',
  'This Agreement ends on 30 June 2030 and continues after that date only if both parties so agree in writing.',
  'Either party may end this Agreement on sixty days’ written notice, or at once if the other commits a material breach.',
  'These duties last for three years after this Agreement ends.',
  'No terms on any website or in any click-through apply.',
  'Fees paid for the time after the end are refunded.',
  'The Customer is not bound to order any quantity and may use other suppliers.',
  'Late sums bear interest at 4% a year.',
  'The minimum fee for an order is EUR 60.',
  'Apart from that, the Agency is free to work for others in the same field.',
  'The Provider shall use the data only to provide the Service and shall not sell it.',
  '“Affiliate” means, for a party, any company that controls it, is controlled by it or is under common control with it.',
  'Each party keeps the rights that it had before; each grants the other a non-exclusive licence for the Project.',
  'A failure to use a right is no waiver of it.',
  'Nothing in this Agreement limits the liability of either party for fraud or for death or personal injury.',
  'The total liability of each party to the other is limited to GBP 90,000. The duty to pay the price is not counted in that sum.',
  'Each party shall indemnify the other against sums finally awarded to a third party, so far as they arise from its own breach.',
  'If they conflict, these clauses prevail, then the Schedule, then the Order.',
  'Neither party may assign this Agreement without the written consent of the other.',
  'Reports shall cover all matters, including without limitation safety.',
  '“Order” means a written order for Goods that the Supplier has accepted.',
  '“Confidential Information” means information of either party that is marked confidential.',
  'Fee | EUR 4,000 a month',
  'The Agency warrants that the designs will not infringe the rights of others.',
  'Clauses 4, 5 and 9 survive the end of this Agreement, as does any sum that has become due.',
  'The Client may reject goods that do not conform within ten days of delivery.',
  'The first offer of the office is final.',
  'The text of the catalogue is final when both parties have initialled it.',
  'The Member may cancel a class that it cannot attend; a class cancelled after noon is charged at half price.',
  'The Client may hold back a sum that it disputes in good faith.',
  'The Hirer shall pay the weekly charge within the month after the invoice.',
  'The Licensee may use the Program for its own business during the Term, and shall not let others use it.',
  'The Carrier pays for goods that are lost or damaged by its negligence.',
  'If a clause and an Annex conflict, the clause prevails.',
  'The Customer shall pay £3 a crate a week, and VAT, for each month in which crates are stored.',
  'The Tenant may put up shelves and shall remove them when it leaves.',
  'The Company may replace a Member at any time.',
  'Storage\t2 TB a month; $40 for each further TB',
  'Neither party is bound to deal only with the other.',
  'Background: the Owner hires out boats, and the Hirer needs one.',
  'BOAT HIRE AGREEMENT Date: 5 July 2027 Owner: Alder Ltd Hirer: Birch Ltd',
  'This Agreement prevails over the terms on any form of either party.',
  'The rate changes only if the wage order for the trade in force changes, and by no more than that.',
  'The plan covers unlimited users, and there is unlimited storage.',
  'The Carrier may carry for others, and the Shipper may use other carriers.',
  'The Client shall pay undisputed sums within 30 days of a proper invoice.',
  'Neither party is in breach for delay caused by events beyond its reasonable control.',
  'On request each party shall return or destroy the information of the other.',
  'This Agreement does not renew by itself.',
  'Each share carries one vote, and a holder pays 10% of any excess over its voting shares.',
  'The Seller holds 50,000 voting shares, and those in excess carry 40 per cent of the votes.',
  'The right to inspect all records of the Agent passes to the Principal for a day in each year.',
  'If the Client is in material breach, the Supplier may end this Agreement immediately by notice.',
  'Fees run from the first day, but the Client may end this Agreement at any time if the Supplier is in breach.',
  'The Equipment remains the property of the Owner. The Hirer shall not sell it, pledge it or part with it.',
];

describe('findBurdens', () => {
  it.each(BURDENS)('sees %s: %s', (kind, words) => {
    expect(kindsOf(words)).toContain(kind);
  });

  it.each(ORDINARY)('finds ordinary: %s', (words) => {
    expect(kindsOf(words)).toEqual([]);
  });

  it('takes a new address for no change of the contract, unless a price changes with it', () => {
    const address = 'The Supplier may at any time alter its address';
    expect(kindsOf(`1. ${address} by giving notice of it.`)).not.toContain('unilateral-change');
    expect(kindsOf(`1. ${address} and the prices by giving notice of it.`)).toContain('unilateral-change');
  });

  it.each([
    'Liability of the Contractor is:\n\n☐ limited to the fees paid in twelve months\n☒ unlimited',
    'The liability of the Tenant is\n[ ] limited to the rent\n[x] unlimited\n\nSigned in two copies.',
  ])('reads a ticked box with the words that it completes: %j', (text) => {
    const found = findBurdens(briefSource(text));
    expect(found.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['unlimited-liability', 'ticked-choice']),
    );
  });

  it.each(['Liability is:\n☒ limited to the fees\n☐ unlimited', 'Law: ☐ English ☐ Irish'])(
    'takes no box that nobody ticked for a term, and sends boxes to a person: %j',
    (text) => {
      expect(kindsOf(text)).toEqual(['ticked-choice']);
    },
  );

  it('takes a date left open for no box, and a shift for one', () => {
    expect(kindsOf('This Agreement is made as of [ ] day of [ ], 2024 for the Services.')).toEqual([]);
    expect(kindsOf('The Supplier shall work on the\n[ ] day shift\n[ ] night shift')).toEqual([
      'ticked-choice',
    ]);
  });

  it('takes what is lent and may not be sold for no exclusive dealing', () => {
    expect(kindsOf('The Borrower may not sell it, lend it or give it to others.')).not.toContain(
      'exclusive-dealing',
    );
  });

  it('cites the words that lay the burden, also in a long table', () => {
    const row = 'Term Meaning in this Agreement '.repeat(30);
    const text = `${row}Charge The Host may revise it as it sees fit`;
    const [found] = findBurdens(briefSource(text));
    expect(found!.citations[0]!.quote).toContain('may revise it as it sees fit');
  });
});

describe('what both sides owe in the same words', () => {
  const promise = (by: string, to: string) =>
    `${by} shall indemnify ${to} for any and all damages, costs and liabilities arising from the negligence of ${by}.`;
  const OPENING =
    'This Agreement is between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").\n\n';

  it('is no burden of one of them', () => {
    const text = `${OPENING}1. ${promise('Supplier', 'Buyer')}\n\n2. ${promise('Buyer', 'Supplier')}`;
    expect(kindsOf(text)).not.toContain('one-sided-indemnity');
  });

  it('is none where only what each does is called otherwise', () => {
    const long = (by: string, to: string, what: string) =>
      `${by} agrees to indemnify and hold ${to} and its affiliates harmless from and against all claims, damages and costs, including the fees of counsel, that result from damage to property or injury to persons by acts of ${by} in connection with its ${what} under this Agreement, except to the extent caused by ${to}.`;
    const text = `${OPENING}1. INDEMNITY. ${long('Supplier', 'Buyer', 'work')}\n\n2. ${long('Buyer', 'Supplier', 'use')}`;
    expect(kindsOf(text)).not.toContain('one-sided-indemnity');
    const harder = text.replace('except to the extent caused by Supplier', 'whoever caused them');
    expect(kindsOf(harder)).toContain('one-sided-indemnity');
  });

  it('is one where the promises differ in a word', () => {
    const text = `${OPENING}1. ${promise('Supplier', 'Buyer')}\n\n2. ${promise('Buyer', 'Supplier').replace('any and all', 'proven')}`;
    expect(kindsOf(text)).toContain('one-sided-indemnity');
  });
});
