import type { BriefClause } from '@countersign/events';
import { describe, expect, it } from 'vitest';
import { readBrief } from './read-brief.ts';
import { reconcileClauses } from './reconcile-clauses.ts';

const TEXT =
  'AGREEMENT\n\nThis Agreement is between Tarn Widgets Inc. (the "Supplier") and Birch Retail LLC (the "Buyer").\n\n1. The Supplier shall send all of its output to the Buyer and to nobody else for two (2) years.\n\n2. The Supplier shall not sell products that compete with those of the Buyer.';
const brief = readBrief(TEXT);
const clauseOn = (words: string, category: string, confidence = 0.95): BriefClause => {
  const start = TEXT.indexOf(words);
  return { category, confidence, start, end: start + words.length, words };
};
const OUTPUT = 'The Supplier shall send all of its output to the Buyer and to nobody else for two (2) years.';
const reconciled = (...clauses: BriefClause[]) =>
  reconcileClauses({ ...brief, exclusivity: [] }, { ...brief, text: TEXT }, clauses);

describe('reconcileClauses', () => {
  it('takes for a term what the clause finder is sure of and no rule saw, with whom it binds and how long', () => {
    expect(reconciled(clauseOn(OUTPUT, 'exclusivity')).exclusivity).toEqual([
      {
        binds: 'Supplier',
        duration: '2 years',
        citations: [expect.objectContaining({ quote: OUTPUT })],
      },
    ]);
  });

  it.each([
    ['what it is not sure of', clauseOn(OUTPUT, 'exclusivity', 0.6)],
    ['a category that is no term', clauseOn(OUTPUT, 'audit-rights')],
    [
      'a passage that is another term already',
      clauseOn('The Supplier shall not sell products', 'exclusivity'),
    ],
  ])('leaves %s', (_, clause) => {
    expect(reconciled(clause).exclusivity).toEqual([]);
  });

  it('leaves a term as it was read', () => {
    const { nonCompete } = reconciled(clauseOn(OUTPUT, 'non-compete'));
    expect(nonCompete).toEqual(brief.nonCompete);
    expect(nonCompete).toHaveLength(1);
  });

  it.each([
    ['minimum-commitment', 'minimumCommitment', { by: 'Supplier' }],
    ['ip-ownership-assignment', 'ipAssignment', { from: 'Supplier' }],
    ['termination-for-convenience', 'terminationForConvenience', { by: 'either', notice: '2 years' }],
    ['no-solicit-of-customers', 'nonSolicit', { binds: 'Supplier' }],
  ] as const)('fills the term of %s', (category, term, expected) => {
    expect(reconciled(clauseOn(OUTPUT, category))[term]).toEqual([expect.objectContaining(expected)]);
  });
});
