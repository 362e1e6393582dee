import type { PolarityPair } from './polarity-pair.ts';

/** Restraints and what only sounds like one. */
export const LOOK_ALIKE_PAIRS: readonly PolarityPair[] = [
  [
    'rofr-rofo-rofn',
    'The Sponsor has the first right to renew in the second year.',
    'The credit reduces the first year fee that is due in December.',
    undefined,
  ],
  [
    'one-sided-indemnity',
    'The Consultant shall pay his own taxes, and shall indemnify the Client against all claims from the Services.',
    'The Consultant shall be responsible for all withholdings and taxes, and shall indemnify the Client with respect thereto.',
    undefined,
  ],
  [
    'covenant-not-to-sue',
    'Neither Tarn nor Birch shall contest the patents of the other.',
    'Neither Tarn nor any of its Affiliates is, to its knowledge, party to any settlement, covenant not to sue or decree which (i) restricts its rights to use the works, (ii) restricts its business.',
    'negated',
  ],
  [
    'minimum-commitment',
    'The Buyer shall order a minimum of 500 units a year.',
    'The picture consists of a minimum of 234x60 pixels.',
    undefined,
  ],
  [
    'minimum-commitment',
    'The minimum order is 500 signs of any size.',
    'The minimum sign size is 25 mm.',
    undefined,
  ],
  [
    'exclusivity',
    'The Buyer shall sign the supply agreement, and buys its nuts of the Supplier alone and of no other.',
    'The Company and the Buyer shall sign the Exclusive Supply Agreement, and the Company shall then issue its shares.',
    undefined,
  ],
  [
    'non-compete',
    'The Supplier shall not solicit customers of the Client, nor engage in a competing business.',
    'The Supplier shall not solicit or induce any customer of the Client to deal with a competing business.',
    undefined,
  ],
  [
    'non-compete',
    'The Supplier shall not divert custom to itself or develop products that compete with the Client.',
    'The Supplier agrees not to divert any business, customer or supplier of the Client to any competitor, directly or indirectly.',
    undefined,
  ],
  [
    'non-compete',
    'The Supplier shall not show banners of competing shops.',
    'The Supplier will not fail to show the Buyer’s banners more prominently than any other competing shop’s.',
    undefined,
  ],
  [
    'non-compete',
    '9. EXCLUSIVITY. The Supplier shall not develop any product that is competitive to those of the Buyer.',
    '9. EXCLUSIVITY. The Supplier will not place advertising of goods that a competitor of the Buyer offers.',
    undefined,
  ],
  [
    'non-compete',
    'During the Restriction Period the Employee may not work for a competitor.',
    'Where the Restriction Period or the definition of Competitor is limited, the Company shall not be obligated to pay.',
    undefined,
  ],
  [
    'no-solicit-of-employees',
    'The Employee will not solicit any employee of the Company to leave it.',
    'The Employee will not solicit the business of any client of the Company.',
    undefined,
  ],
  [
    'non-compete',
    '(a) enter the employ of any person that directly or indirectly competes with the business of the Company;',
    '(a) solicit any employee of the Company to participate in any manner in a Competing Business;',
    undefined,
  ],
  [
    'no-solicit-of-customers',
    '(c) accept or solicit business from any person that is a customer of the Company;',
    '(c) accept or refuse business from any person that is a customer of the Company;',
    undefined,
  ],
  [
    'change-of-control',
    'The Buyer may end it on a change in control of the Supplier.',
    'Each director keeps to the covenants of that certain Change in Control Agreement (each a “Change in Control Agreement”) that he signed.',
    undefined,
  ],
  [
    'cap-on-liability',
    'Claims against the Supplier shall not exceed the fees paid.',
    'In no event shall the Supplier be entitled to receive fees that would exceed the maximum that the law allows.',
    undefined,
  ],
  [
    'ip-ownership-assignment',
    'Tarn hereby assigns to Birch all right, title and interest in the work product.',
    'Tarn hereby assigns to Birch all of its right, title and interest in and to the Vendor Agreement.',
    undefined,
  ],
  [
    'volume-restriction',
    'The Licensee may print no more than 500 copies.',
    'Do not take more than 8 tablets in 24 hours.',
    undefined,
  ],
];
