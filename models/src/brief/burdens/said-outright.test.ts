import { describe, expect, it } from 'vitest';
import { isSaidOutright, markedIfSuspected } from './said-outright.ts';

const burden = (kind: string, quote: string) => ({ kind, why: 'It binds.', citations: [{ quote }] });

/** For each kind words that lay the burden, and ordinary ones in which its turn of phrase stands as well. */
const PAIRS: readonly (readonly [kind: string, outright: string, ordinary: string])[] = [
  [
    'exclusive-dealing',
    'Mill grants Baker the exclusive right to sell the flour in Ulm.',
    'Baker shall pay the exclusivity fee on the first of each month.',
  ],
  [
    'exclusive-dealing',
    'Baker shall buy its flour exclusively from Mill.',
    'The yellow sack is handed out exclusively with the large loaf.',
  ],
  [
    'most-favoured',
    'Mill shall not sell flour to any other baker on terms more favourable than those of Baker.',
    'The parties then enter good-faith negotiations; Mill may offer the lot to others on terms no less favourable than these.',
  ],
  [
    'measured-against-others',
    'If another mill quotes a lower price, Mill matches that price.',
    'Baker offers what it knows of the market, and nothing that a third party keeps secret.',
  ],
  [
    'minimum-purchase',
    'Baker must order at least ten tons in every year.',
    'Baker is under no obligation to buy a minimum quantity.',
  ],
  [
    'free-assignment',
    'Mill may freely assign this contract.',
    'Baker may not assign this contract without consent.',
  ],
  [
    'change-of-control',
    'Upon a change of control of Baker, Mill may terminate this contract.',
    '“Change of control” means the acquisition of more than half of the shares.',
  ],
  [
    'one-sided-indemnity',
    'Baker shall indemnify Mill against every claim, whoever caused it.',
    'Baker shall indemnify Mill against claims that result from the negligence of Baker.',
  ],
  [
    'one-sided-indemnity',
    'Baker shall indemnify Mill against all claims.',
    'The obligations of clauses 8 (payment) and 9 (indemnification) survive.',
  ],
  [
    'bears-it-all',
    'Baker bears the cost of the carriage whatever delays it.',
    'Baker shall pay all costs of the laboratory.',
  ],
  [
    'security',
    'Baker grants Mill a security interest in the oven.',
    'Mill agrees not to record any lien against the bakery.',
  ],
  [
    'stands-for-another',
    'The director of Baker is personally liable for its debts.',
    'Neither party shall assign, pledge or transfer this contract.',
  ],
  [
    'high-interest',
    'Overdue sums bear interest at 24% a year.',
    '“Control” means more than 50% of the votes or of any other interest.',
  ],
  [
    'sum-for-breach',
    'Baker pays EUR 5,000 for each breach.',
    'Baker answers for taxes and penalties if its wages are withheld wrongly.',
  ],
  [
    'long-restraint',
    'For five years after its end Baker shall not grind flour.',
    'The initial seven-year term expires on the last day of May.',
  ],
  [
    'long-notice',
    'It may be ended on twelve months’ written notice.',
    'For twelve months after that Mill may look at the books, upon reasonable notice.',
  ],
  [
    'automatic-renewal',
    'This contract renews for a year unless a party objects.',
    'The time is tolled automatically while the breach continues.',
  ],
  [
    'unilateral-change',
    'Mill may change its prices at any time.',
    'Any party may change its address by notice at any time.',
  ],
  [
    'silence-binds',
    'What Baker has not objected to within a week is deemed accepted.',
    'Mill has not received any written notice of a claim.',
  ],
  ['deemed-consent', 'Silence counts as approval.', 'A failure to object does not constitute approval.'],
  [
    'annex-prevails',
    'In a conflict the Schedule prevails.',
    'Upon default Mill may end any order and take control of the flour.',
  ],
  [
    'proof-turned',
    'Baker answers for the damage unless it proves that it took care.',
    'No presumption against the drafter applies to the construction of this contract.',
  ],
  [
    'broad-transfer-of-rights',
    'All recipes that Baker makes belong to Mill.',
    'At the end Baker shall return to Mill all documents and sacks.',
  ],
  [
    'clawback',
    'All sums that were received are repayable.',
    'A pro-rata part of the fee is refunded for the days that remain.',
  ],
];

describe('isSaidOutright', () => {
  it.each(PAIRS)('%s: is told as laid by “%s”, and not by “%s”', (kind, outright, ordinary) => {
    expect(isSaidOutright(burden(kind, outright))).toBe(true);
    expect(isSaidOutright(burden(kind, ordinary))).toBe(false);
  });

  it('never asserts what is only known by having no ordinary form', () => {
    const words = 'Mill may bring claims in any court; Baker has claims in none.';
    expect(isSaidOutright(burden('turned-clause', words))).toBe(false);
  });

  it('leaves kinds alone whose words mean nothing else', () => {
    expect(isSaidOutright(burden('standstill', 'You shall acquire no shares for a year.'))).toBe(true);
  });
});

describe('markedIfSuspected', () => {
  it('keeps the burden, so that somebody looks at it, and says that it is suspected', () => {
    const ordinary = burden('free-assignment', 'Baker may not assign this contract.');
    expect(markedIfSuspected(ordinary)).toEqual({ ...ordinary, suspected: true });
    const outright = burden('free-assignment', 'Baker may assign this contract freely.');
    expect(markedIfSuspected(outright)).toEqual(outright);
  });
});
