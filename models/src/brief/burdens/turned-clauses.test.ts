import { describe, expect, it } from 'vitest';
import { type Passage, SHORT_CONTRACT } from '../source.ts';
import { letterMarker, partyMarker } from './acting-parties.ts';
import { turnedClauses } from './turned-clauses.ts';

const PARTIES = [
  { name: 'Tarn Limited', role: 'Supplier', citations: [] },
  { name: 'Birch Limited', role: 'Customer', citations: [] },
];

/** What a contract between a Supplier and a Customer says that ordinary ones say the other way round. */
function turned(sentences: readonly string[], length = 0): string[] {
  const text = `${sentences.join('\n')}\n${'x'.repeat(length)}`;
  const passages: Passage[] = sentences.map((words) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, words };
  });
  const marked = letterMarker(text, partyMarker(text, PARTIES));
  return turnedClauses({ text, passages }, marked).map(({ citations }) => citations[0]?.quote ?? '');
}

/** What is turned round, and the ordinary sentence that it looks like. */
const PAIRS: readonly (readonly [string, string])[] = [
  [
    'It may be amended by a paper signed for the Supplier.',
    'It may be amended by a paper signed for the Supplier and the Customer.',
  ],
  ['Any third party may enforce this contract.', 'No third party may enforce this contract.'],
  ['A person who is not a party may rely on it.', 'A person who is not a party has no right to enforce it.'],
  [
    'The Supplier does not warrant that the pumps will meet the drawings.',
    'The Supplier does not warrant that use of the software will be uninterrupted.',
  ],
  [
    'The Supplier is not responsible for its subcontractors.',
    'The Supplier is not responsible for the Customer’s subcontractors.',
  ],
  [
    'The Supplier need not hold product liability insurance.',
    'The Supplier shall hold product liability insurance.',
  ],
  ['The Customer is liable for consequential loss.', 'The Supplier is not liable for consequential loss.'],
  ['The Customer is the employer of the drivers.', 'The Supplier is the employer of the drivers.'],
  ['The Supplier is not free to serve others.', 'The Supplier is free to serve others.'],
  [
    'Moulds that the Supplier owned before this contract do not remain with it.',
    'Moulds that the Supplier owned before this contract remain with it.',
  ],
  [
    'Neither party may terminate this contract early.',
    'Either party may terminate this contract early by a month’s notice.',
  ],
  [
    'The director answers with her own funds for what is owed.',
    'No director answers personally for what is owed.',
  ],
  [
    'The Customer must not withhold any amount, disputed or not.',
    'The Customer may withhold an amount that it disputes.',
  ],
  [
    'Conditions printed on the Supplier’s invoice prevail.',
    'Conditions printed on the Supplier’s invoice do not apply.',
  ],
  ['The estimate is binding on the Customer.', 'The estimate is not binding on the Customer.'],
  [
    'The Charges go up when the Supplier’s fuel costs do.',
    'The Charges go up by no more than the index does, whatever the Supplier’s fuel costs.',
  ],
  [
    'On termination the Customer shall pay for the months left to run.',
    'On termination the Supplier shall refund what was paid for the months left to run.',
  ],
  [
    'The Customer pays for work done that it chooses to keep.',
    'The Customer pays for work done up to that day.',
  ],
  [
    'The Customer pays within 30 days after the town engineer certifies the bridge.',
    'The Customer pays within 30 days after it has received the invoice.',
  ],
  [
    'For further users the Customer shall pay six times the rate in the table.',
    'Liability to pay damages is limited to six times the rate in the table.',
  ],
  [
    'The contract ends as soon as the Customer tests goods of another maker, or of a competitor.',
    'The contract ends as soon as the Customer has paid for the goods.',
  ],
  [
    'Delivery means that the crates are set aside in the store.',
    'Delivery means that the crates are unloaded at the store.',
  ],
  [
    'A crate sent without an order is charged too.',
    'A crate sent without an order may be returned: the Customer need not pay for it, and may refuse it.',
  ],
  [
    'The Customer may reject crates while the van is at the door.',
    'The Customer may reject crates within ten days.',
  ],
  [
    'Whatever is lost or broken during a visit is the Customer’s own loss.',
    'What is lost or broken during a visit is not the Customer’s loss.',
  ],
  [
    'If a visit is not done as agreed it is done again and the Customer pays for it.',
    'If a visit is not done as agreed it is done again without charge.',
  ],
  [
    'The Supplier may use the data to improve its other products.',
    'The Supplier may use the data to perform the services.',
  ],
  [
    'Nothing limits liability for fraud, for a boat that comes in late or for death.',
    'Nothing limits liability for fraud, for death or where no limit is lawful.',
  ],
  [
    'The Customer pays each invoice within 240 days of receipt.',
    'The Customer pays each invoice within 60 days of receipt.',
  ],
  ['Either party may end it by thirty months’ notice.', 'Either party may end it by three months’ notice.'],
  ['Term means twenty-five years from 1 May 2027.', 'Term means five years from 1 May 2027.'],
  [
    'If an order form conflicts with this contract the order form governs.',
    'If an order form conflicts with this contract this contract governs.',
  ],
  [
    'These terms are subject to whatever stands on a delivery note.',
    'Delivery notes are subject to these terms.',
  ],
  [
    'A notice to end it is good only if it comes in the first week of March.',
    'A notice to end it is good on the next working day only if it comes after five.',
  ],
  [
    'The Customer may return pumps within ten minutes of delivery.',
    'The Customer may return pumps within ten days of delivery.',
  ],
  [
    'Late sums bear interest at half of one percent for each hour.',
    'Late sums bear interest at four percent for each year.',
  ],
  [
    'Late sums bear interest at five percent per month.',
    'Late sums bear interest at 1% per month (12.68% per year).',
  ],
  [
    'If a sum is unpaid for a week the boat is the Supplier’s.',
    'If a sum is unpaid for a week the Supplier may stop work.',
  ],
  ['Storms are at the Customer’s account.', 'Storms are nobody’s fault.'],
  [
    'The Supplier is responsible for the boat, except for fire.',
    'The Supplier is responsible for the boat, except for ordinary wear.',
  ],
  [
    'The Customer pays fines that are imposed on both.',
    'The Customer pays fines that are imposed on it by its own fault.',
  ],
  [
    'The Customer pays within ten days of receipt of payment from the tenants.',
    'The Customer pays within ten days of receipt of the invoice.',
  ],
  [
    'Failing agreement the price is that last proposed by the Supplier.',
    'Failing agreement the price stays as it is.',
  ],
  [
    'The Supplier may keep the deposit and the full price is due.',
    'The Supplier may keep the deposit and returns the rest.',
  ],
  [
    'The Supplier shall not repair pumps within 30 miles of the harbour.',
    'The Supplier shall not park within 30 miles of the harbour.',
  ],
  [
    'The Customer may buy from others what the Supplier does not make.',
    'The Customer may buy from others what it likes.',
  ],
  [
    'The Supplier keeps the records safe and may disclose them to third parties.',
    'The Supplier keeps the records safe and may disclose them only as the law asks.',
  ],
  ['The Supplier uses the answers for its own research.', 'The Supplier uses the answers for the report.'],
  [
    'It does not renew unless a pump is in hand on the last day.',
    'It does not renew unless both parties agree.',
  ],
  ['A pump that is signed for is sound.', 'A pump that is signed for may be rejected later.'],
  [
    'The Customer may withhold whatever it sees fit.',
    'The Customer may withhold what is disputed until that is settled.',
  ],
  ['The Customer may end it on six hours’ notice.', 'The Customer may end it on six weeks’ notice.'],
  [
    'The Customer pays for work done, less such as it does not use.',
    'The Customer pays for work done, less what it has paid already.',
  ],
  ['The gardener may vary it for the Customer.', 'The gardener may tend it for the Customer.'],
  ['It may be changed by a message on the till.', 'It may be changed only by a paper of both.'],
  [
    'It may be amended by a paper that the Supplier sends and the Customer leaves unanswered.',
    'It may be amended by a paper that the Supplier sends and the Customer signs.',
  ],
  ['Invoices are payable on sight.', 'Invoices are payable within thirty days.'],
  [
    'The Supplier leaves it to the Customer to see whether a pump is lawful.',
    'The Supplier sees to it that a pump is lawful.',
  ],
  [
    'The Customer shall have done what the report recommends within a year.',
    'The Customer shall have a look at the report within a year.',
  ],
  [
    'If a fitter leaves, 15% of the first year’s pay is due to the Supplier.',
    'If a fitter leaves, 15% of the price is not due.',
  ],
  ['Minimum weekly charge: GBP 300.', 'There is no minimum weekly charge.'],
  [
    'Copyright in the drawings vests in the Customer on first use.',
    'Copyright in the drawings vests in the Customer on receipt of the price.',
  ],
  [
    'A change of the price shall be not less than the rise of the index.',
    'A change of the price shall be not more than the rise of the index.',
  ],
  [
    'Each party is liable up to GBP 90,000 in the case of the Customer and GBP 90 in the case of the Supplier.',
    'Each party is liable up to GBP 90,000 in the case of the Customer and in the case of the Supplier.',
  ],
];

describe('what every contract of a kind says', () => {
  it.each(PAIRS)('tells %s', (round, ordinary) => {
    expect(turned([round])).toHaveLength(1);
    expect(turned([ordinary])).toEqual([]);
  });

  it('tells a limit of liability that does not hold for one side', () => {
    const limit = '6.1 The liability of each party is limited to GBP 90,000.';
    const apart = (list: string) => `6.2 Clause 6.1 does not apply to death, to fraud ${list}.`;
    expect(turned([limit, apart('or to any breach by the Customer')])).toHaveLength(1);
    expect(turned([limit, apart('or to what happens to the pumps')])).toHaveLength(1);
    expect(turned([limit, apart('or to breach of clause 4')])).toEqual([]);
    expect(turned(['6.1 The office is open.', apart('or to any breach by the Customer')])).toEqual([]);
    expect(
      turned([`${limit} This does not apply to fraud or to anything owed by the Supplier.`]),
    ).toHaveLength(1);
  });

  it('takes no clause for one on liability because a list of contents names both', () => {
    const contents = 'Contents: 1 Purpose, 2 Secrecy, 3 Liability, 4 Term';
    const body = ['2. Secrecy Each party keeps it secret.', '3. Liability The liability of each is limited.'];
    const apart = (clause: number) => `4. Clause ${clause} does not apply to what is public.`;
    expect(turned([contents, ...body, apart(2)])).toEqual([]);
    expect(turned([contents, ...body, apart(3)])).toHaveLength(1);
    expect(
      turned(['6. Caps 6.1 All liability is limited.', '7. Clause 6 does not apply to pumps.']),
    ).toHaveLength(1);
  });

  it('tells a limit of liability below the price', () => {
    const price = 'The Charges are GBP 2,400 a month.';
    const capped = (sum: string) => `The total liability of each party is limited to GBP ${sum}.`;
    expect(turned([price, capped('90')])).toEqual([capped('90')]);
    expect(turned([price, capped('90,000')])).toEqual([]);
  });

  it('is asked of short contracts alone', () => {
    expect(turned(['Any third party may enforce this contract.'], SHORT_CONTRACT)).toEqual([]);
  });
});
