import { describe, expect, it } from 'vitest';
import { briefSource } from '../source.ts';
import { findBurdens } from './find-burdens.ts';
import { MARKET_STANDARDS } from './market-standards.ts';

const kindsOf = (text: string) => findBurdens(briefSource(text)).map(({ kind }) => kind);

/**
 * By topic: what passes, and siblings that do not: beyond the bounds, for one side alone, with a rider, turned round.
 */
const TOPICS: Readonly<
  Record<string, { readonly pass: readonly string[]; readonly told: readonly string[] }>
> = {
  'staff of the other': {
    pass: [
      'For six months after this agreement ends neither party shall solicit for employment a member of the other’s staff who worked on it, save through a general advertisement.',
      'During the Term and for twelve (12) months after it, neither party shall entice away an employee of the other, other than by a public advertisement.',
      'For a year after the end neither of us will approach the other’s staff with an offer of work.',
    ],
    told: [
      'For thirty months after this agreement ends neither party shall solicit for employment a member of the other’s staff.',
      'For six months after this agreement ends the Agency shall not solicit for employment a member of the Client’s staff.',
      'For six months after the end neither party shall solicit the other’s staff, and the Agency shall serve no other client.',
      'For six months after the end neither party shall solicit any customer of the other.',
    ],
  },
  'damages for delay, capped': {
    pass: [
      'If we finish late we will pay you $150 for each business day, up to $4,500 in all.',
      'If a delivery is late the Seller shall pay 0.5% of its price for each week, up to 5% of that price.',
      'If it is late for another reason the Builder shall pay £100 for each day, to a maximum of £2,000.',
    ],
    told: [
      'If we finish late we will pay you $1,500 for each business day, up to $45,000 in all.',
      'If a delivery is late the Seller shall pay 5% of its price for each day, up to 40% of that price.',
      'If it is late the Builder shall pay £900 for each day of delay.',
      'If we finish late we will pay you $150 for each business day, up to $4,500 in all, and every fee is forfeited.',
    ],
  },
  'a credit for a service that came late': {
    pass: [
      'For each occasion on which the Contractor attends later than Schedule 1 requires, the Owner may deduct $120 from the next invoice, which the parties consider a fair measure of its inconvenience.',
      'For each visit that comes too late the Supplier shall credit £50 against the monthly charge.',
      'For each day of such a fault the Host shall credit 2% of the monthly fee on the next invoice.',
    ],
    told: [
      'For each occasion on which the Contractor attends late, the Owner may deduct $4,000 from the next invoice.',
      'For each day of such a fault the Host shall credit 60% of the monthly fee on the next invoice, each lapse costing £900.',
      'For each occasion on which the Contractor attends late it shall pay $120,000.',
    ],
  },
  'what one’s own fault has cost': {
    pass: [
      'If a return is late or wrong through our fault, we will pay the penalty and interest that you would not otherwise have had to pay.',
      'Where a filing is late because of the Agent’s mistake the Agent shall reimburse any fine.',
      'If a declaration is wrong owing to its own error, the Broker pays the surcharge that follows.',
    ],
    told: [
      'If a return is late, whoever caused it, we will pay the penalty.',
      'If a return is late through our fault, we will pay a penalty of €9,000.',
      'If a report is late through its fault, the Agent shall pay liquidated damages.',
    ],
  },
  'calling off late': {
    pass: [
      'A trip withdrawn later than noon on the day before it is paid at half price.',
      'A lesson cancelled on the day is charged at 50% of its price.',
      'A session called off after that is invoiced at a third of the fee.',
    ],
    told: [
      'A trip withdrawn later than noon on the day before it is paid at half price, and the deposit is forfeited.',
      'A lesson cancelled on the day is lost to the Pupil, and all the fees are due at once.',
      'A session called off is paid for in full, and the whole of the fees paid is forfeited.',
    ],
  },
  'possession of what is hired': {
    pass: [
      'The Hall grants the Client the exclusive right to use the Space for the Event during the License Period.',
      'The Hirer has exclusive use of the Boat during the Hire Period.',
      'The Guest has exclusive possession of the Cottage for the Stay.',
    ],
    told: [
      'The Host grants the Client the exclusive right to use the Software in Europe.',
      'The Hirer has exclusive use of the Boat during the Hire Period and shall hire from no others.',
      'The Hall is the exclusive venue of the Client.',
    ],
  },
  'drawings lent': {
    pass: [
      'Drawings of the Buyer remain its property and may be used only to manufacture for the Buyer.',
      'The tools shall be used only for the orders of the Client.',
      'Confidential Information may be used only for the Project.',
    ],
    told: [
      'Drawings of the Buyer remain its property, and the Seller sells only to the Buyer.',
      'The tools are used for the orders of the Client, and the Seller shall supply no others.',
      'The Baker shall buy flour only from the Mill.',
    ],
  },
  'until notice': {
    pass: [
      'It continues until either party gives the other 30 days’ written notice.',
      'The Service runs until either of us ends it on three months’ notice.',
      'The term is a year and after that month by month until either of us gives the other one month’s written notice.',
    ],
    told: [
      'It continues until either party gives the other twelve months’ written notice.',
      'It continues for a year at a time until either party gives nine months’ notice, unless renewed.',
      'It continues until the Supplier gives notice, and then begins again unless it objects.',
    ],
  },
  'title against payment': {
    pass: [
      'Materials become yours when you have paid for them or when they are fixed in place.',
      'Any materials are the property of the Client once paid for.',
      'All drawings become the Client’s upon payment.',
    ],
    told: [
      'All drawings become the Client’s, paid for or not.',
      'Any idea of the Designer becomes the Client’s from its first sketch.',
      'All drawings become the Client’s upon payment, and every other idea belongs to the Client.',
    ],
  },
  'risk until delivery': {
    pass: [
      'Risk in it is the Carrier’s from loading until the mill has weighed it.',
      'Risk in the goods passes to the Buyer on delivery.',
      'Risk in the Equipment remains with the Owner until it is handed over.',
    ],
    told: [
      'Risk in it is the Shipper’s, whoever has lost it.',
      'All the risk of the goods is the Buyer’s.',
      'Risk in the goods passes to the Buyer on delivery, and every loss before that is for the account of the Buyer.',
    ],
  },
  'stopping for want of payment': {
    pass: [
      'The Merchant may stop further credit until they are paid, having given seven days’ warning.',
      'The Host may suspend the Service until it is paid, after 14 days’ notice.',
      'The Supplier may hold deliveries until the invoice is paid, on ten working days’ notice.',
    ],
    told: [
      'The Merchant may stop further credit until they are paid, having given two days’ warning, and take possession of the goods.',
      'The Host may cut off the Service without notice and remove the data.',
      'The Supplier may stop any delivery as it sees fit.',
    ],
  },
  'secrets for a few years': {
    pass: [
      'These duties last for five years after the end.',
      'The obligations in this clause continue for three years after this Agreement ends.',
      'Those duties of confidence bind each party for two years following the last disclosure.',
    ],
    told: [
      'These duties last for nine years after the end.',
      'These duties last for five years after the end, and in that time it may not compete.',
      'These duties last for ever after the end.',
    ],
  },
  'review of prices': {
    pass: [
      'The Monthly Fee may be changed on each 1 May by the change in the Consumer Prices Index, on 90 days’ notice.',
      'The Supplier may raise the prices once a year by up to 3% on two months’ notice.',
      'The Host may increase its fees each January by no more than 5% with 60 days’ notice.',
      'The Agency may adjust its rates once a year by at most 2.5%, giving one month’s notice.',
    ],
    told: [
      'The Supplier may raise the prices by up to 30% on two months’ notice.',
      'The Supplier may raise the prices once a year by up to 3% on two days’ notice.',
      'The Supplier may raise the prices on two months’ notice.',
      'The Supplier may raise the prices by up to 3% on two months’ notice, and vary the term at any time.',
    ],
  },
  'a new price, and the way out': {
    pass: [
      'The Tuner may revise the charge from 1 May of a year by notice before 1 March, and the Choir may then end this Agreement from that day.',
      'The fee may rise on 60 days’ notice, and the Tenant may leave within that time.',
    ],
    told: [
      'The Tuner may revise the charge on two days’ notice, and the Choir may then end this Agreement.',
      'The Tuner may revise the charge on 60 days’ notice, and the Choir may then end this Agreement on paying for the year.',
      'The Tuner may revise the charge on 60 days’ notice, and the Tuner alone may end this Agreement at any time.',
    ],
  },
  'a new price for new orders': {
    pass: [
      'The Press may change its prices on 60 days’ notice; orders already placed are not affected.',
      'The Mill may raise them on ninety days’ notice, and orders placed before are filled at the old price.',
    ],
    told: [
      'The Press may change its prices on 60 days’ notice; orders already placed are affected.',
      'The Press may change its prices on two days’ notice; orders already placed are not affected.',
    ],
  },
  'like for like': {
    pass: [
      'The Owner may replace the van with an equivalent one at any time.',
      'The Florist may substitute flowers for others of equal value without notice.',
      'The School may replace a tutor by another equally qualified on notice.',
    ],
    told: [
      'The Owner may replace the van with another at any time.',
      'The Supplier may substitute goods as it sees fit.',
      'The Owner may replace the van with an equivalent one, and change the rent at any time.',
    ],
  },
  'where to write and bring': {
    pass: [
      'The Buyer may change the delivery address by notice.',
      'The Client may change its contact at any time by notice.',
      'The Host may change its bank details by signed notice.',
    ],
    told: [
      'The Buyer may change the price by notice.',
      'The Client may change its contact and the fees at any time by notice.',
      'The Host may change its bank details, and alter the Service at any time.',
    ],
  },
  'fees outside a mutual limit': {
    pass: [
      'Each party’s total liability to the other is limited to £150,000, the fees being outside that limit.',
      'The total liability of each party to the other is limited to $500,000, sums payable under clause 4 apart.',
      'Neither party’s liability exceeds €90,000, the duty to pay the price not being counted.',
    ],
    told: [
      'The Agency’s liability is limited to £150,000, what it promises about rights being outside that limit.',
      'Each party’s total liability to the other is limited to £150,000, the Client’s promises being outside that limit and unlimited.',
      'Each party’s liability is limited to £150,000, the fees being outside that limit, and no limit protects the Agency.',
    ],
  },
  'no terms from elsewhere': {
    pass: [
      'Terms on an invoice, website or delivery ticket do not apply.',
      'Conditions published by either party from time to time shall not bind the other.',
      'Terms that are printed on a form or a website do not form part of it.',
    ],
    told: [
      'Terms published on the website apply.',
      'Terms on an invoice do not apply, but the policies on the website of the Supplier, as amended, do.',
      'The Host’s conditions, as issued from time to time, apply.',
    ],
  },
  'waiver in writing': {
    pass: [
      'A party waives a right only in writing.',
      'A party gives up a right only by a signed document in writing.',
      'A right is waived only in writing.',
    ],
    told: [
      'The Artist waives any right.',
      'A party waives a right only in writing, but the Artist waives all claims.',
      'The Client gives up its remedies.',
    ],
  },
};

describe('market standards', () => {
  it('are tested by topic, each of them', () => {
    const topics = new Set(MARKET_STANDARDS.map(({ topic }) => topic));
    expect(Object.keys(TOPICS).toSorted()).toEqual([...topics].toSorted());
  });

  it.each(Object.entries(TOPICS).flatMap(([topic, { pass }]) => pass.map((words) => [topic, words])))(
    'let pass, of %s: %s',
    (_, words) => {
      expect(kindsOf(words!)).toEqual([]);
    },
  );

  it.each(Object.entries(TOPICS).flatMap(([topic, { told }]) => told.map((words) => [topic, words])))(
    'let nothing ride along, of %s: %s',
    (_, words) => {
      expect(kindsOf(words!)).not.toEqual([]);
    },
  );

  it('say why, each of them', () => {
    expect(MARKET_STANDARDS.filter(({ why }) => why.length < 15)).toEqual([]);
  });
});
