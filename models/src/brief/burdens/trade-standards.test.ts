import { describe, expect, it } from 'vitest';
import { withoutMarketStandards } from './market-standards.ts';
import { TRADE_STANDARDS } from './trade-standards.ts';

/** An ordinary wording of each position, and a sibling out of its bounds or with more in it. */
const POSITIONS: readonly (readonly [string, string, string])[] = [
  [
    'both may leave, each on its own notice',
    'The Tenant may end it on thirty days’ notice and the Owner on ninety.',
    'The Tenant may end it on two hundred days’ notice and the Owner at any time.',
  ],
  [
    'leaving against pay for what was done',
    'The Hirer may end the hire by five days’ notice, rent ceasing when the notice ends.',
    'The Hirer may end the hire by five days’ notice, rent being due for the year.',
  ],
  [
    'stopping against pay for what was done',
    'The Owner may stop the work at any time and pays for the feet drilled and the way there.',
    'The Owner may stop the work at any time and pays for nothing that was not asked for.',
  ],
  [
    'a right of withdrawal soon after signing',
    'You may cancel it within 14 days after signing it.',
    'You may cancel it within 300 days after signing it.',
  ],
  [
    'a lien for the price of the thing itself',
    'The Mill has a lien on Goods in its hands for charges due on those Goods alone.',
    'The Mill has a lien on Goods in its hands for charges due on those Goods and others.',
  ],
  [
    'a lien that the law gives, or that is given up',
    'The Grower keeps its lien under state law.',
    'The Grower keeps its lien under this clause.',
  ],
  [
    'told to whoever acts for a side',
    'The Carrier tells the Owner or its attorney-in-fact of the event.',
    'The Carrier is its attorney-in-fact in every event.',
  ],
  [
    'staff of the other, in other words',
    'For six months after the end neither party shall offer employment to a joiner of the other.',
    'For six years after the end neither party shall offer employment to a joiner of the other.',
  ],
  [
    'what is in dispute waits',
    'The Tenant may hold back the part of a fee that is honestly disputed.',
    'The Owner may hold back the part of a fee that it likes.',
  ],
  [
    'no pay for what cannot be used',
    'Rent is not payable while the Crane stands still.',
    'Rent is not payable to the Owner.',
  ],
  ['a cost shared by halves', 'A mediator is tried, half the cost to each.', 'Half the cost is kept.'],
  [
    'what was paid for is used for ever',
    'On payment of the Fee the Editor assigns the copyright for ever.',
    'The Editor assigns the copyright for ever.',
  ],
  [
    'whoever is at fault bears it',
    'The cost of telling them is borne by the party whose fault caused it.',
    'The cost of telling them is borne by the Client, whoever caused it.',
  ],
  [
    'papers handed over',
    'Tutors keep to the safety policy that the School has given to the Agency.',
    'Tutors keep to the safety policy that the School publishes.',
  ],
  ['insurance kept up', 'Each keeps those policies in force.', 'The policies in force at the time apply.'],
  [
    'a mutual release of what one’s own insurance pays',
    'Each releases the other from claims its own insurance pays.',
    'The Tenant releases the Owner from claims its own insurance pays.',
  ],
  ['silence is nothing', 'Silence is never an acceptance.', 'Silence is an acceptance.'],
  [
    'month by month',
    'Its term is six months, then month to month.',
    'Its term is six months, then year to year.',
  ],
  [
    'a claim of neither',
    'Neither party is liable for the other’s loss of profit or liquidated damages owed to others.',
    'The Hirer is liable for liquidated damages owed to others.',
  ],
  [
    'more for odd hours that are asked for',
    'Work which the Hirer asks to be done at a weekend is charged at one and a half times the rate.',
    'Work which the Hirer asks to be done at a weekend is charged at five times the rate.',
  ],
];

describe('standards of trades', () => {
  it.each(POSITIONS)('take out what is ordinary: %s', (_, ordinary) => {
    expect(withoutMarketStandards(ordinary)).not.toBe(ordinary);
  });

  it.each(POSITIONS)('leave what is not within their bounds: %s', (_, _ordinary, sibling) => {
    expect(withoutMarketStandards(sibling)).toBe(sibling);
  });

  it('each have an ordinary wording here', () => {
    expect(POSITIONS.map(([topic]) => topic)).toEqual(TRADE_STANDARDS.map(({ topic }) => topic));
  });
});
