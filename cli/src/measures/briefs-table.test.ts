import type { BriefsEvaluation } from '@countersign/models';
import { expect, it } from 'vitest';
import { briefsTable } from './briefs-table.ts';

const EVALUATION: BriefsEvaluation = {
  briefs: 'gold',
  split: 'shipped weights',
  missing: ['gone'],
  wholeRuns: true,
  scores: {
    contracts: 2,
    keyTermsF1: 0.5,
    byField: new Map([['term.kind', 0.25]]),
    partiesF1: 1,
    mustTell: 0.75,
    mustTellOf: 4,
    suspects: [{ id: 'one', category: 'cap', claim: 'it is capped' }],
    incompleteF1: 0.4,
    wronglyApproved: ['two'],
    riskOrder: null,
  },
};

it('names the split, what was not scored, and every case to look at', () => {
  const text = briefsTable(EVALUATION);
  for (const words of [
    'not scored: gone',
    'Split: shipped weights',
    '0.750 of 4',
    'must not be said: one cap: it is capped',
    'passed though gold refuses: two',
  ])
    expect(text).toContain(words);
});

it('leaves open what only whole runs tell', () => {
  const text = briefsTable({ ...EVALUATION, wholeRuns: false });
  expect(text).toMatch(/passed though gold refuses +– \(with --process\)/);
});
