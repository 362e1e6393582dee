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

  const told = (words: string, category: string) => {
    const text = `${TEXT}\n\n3. ${words}`;
    const start = text.indexOf(words);
    const clause = { category, confidence: 0.95, start, end: start + words.length, words };
    return reconcileClauses(
      { ...brief, terminationForConvenience: [], ipAssignment: [] },
      { ...brief, text },
      [clause],
    );
  };

  it('takes for the notice what stands beside it, and not what another ground of the list says', () => {
    const leave = 'The Buyer has the right to end this Agreement by a written notice';
    const exit = (words: string) => told(words, 'termination-for-convenience').terminationForConvenience;
    expect(exit(`${leave} of 60 days.`)).toEqual([expect.objectContaining({ notice: '60 days' })]);
    expect(exit(`${leave}; (b) nothing was sent for three years.`)).toEqual([
      expect.objectContaining({ notice: null }),
    ]);
  });

  it('has what both make pass to whoever shall own it', () => {
    const words = 'All that the parties develop in the course of the work shall be owned by the Buyer.';
    expect(told(words, 'ip-ownership-assignment').ipAssignment).toEqual([
      expect.objectContaining({ from: 'Supplier', to: 'Buyer' }),
    ]);
  });

  it.each([
    ['minimum-commitment', 'minimumCommitment', { by: 'Supplier' }],
    ['ip-ownership-assignment', 'ipAssignment', { from: 'Supplier' }],
    ['termination-for-convenience', 'terminationForConvenience', { by: 'either', notice: null }],
    ['no-solicit-of-customers', 'nonSolicit', { binds: 'Supplier' }],
  ] as const)('fills the term of %s', (category, term, expected) => {
    expect(reconciled(clauseOn(OUTPUT, category))[term]).toEqual([expect.objectContaining(expected)]);
  });
});
