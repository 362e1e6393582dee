import { expect, it } from 'vitest';
import type { CuadContract } from '../corpus/read-corpus.ts';
import { clauseCategories } from '../labels.ts';
import { measureClauses } from './measure-clauses.ts';
import type { DocumentPrediction } from './predictions.ts';

const insured = 'Seller keeps insurance of one million dollars in force.';
const other = 'Buyer pays each invoice within thirty days of receipt.';
const text = `${insured}\n\n${other}`;

const contract = (id: string): CuadContract => ({
  id,
  type: 'supply',
  text,
  clauses: { Insurance: [insured] },
});

/** A prediction that scores the two passages, and calls insurance present or not. */
function predict(id: string, right: number, wrong: number, present: boolean): DocumentPrediction {
  const none = { score: 0, present: false, passages: [] };
  const passages = [
    { start: 0, end: insured.length, score: right },
    { start: insured.length + 2, end: text.length, score: wrong },
  ];
  const clauses = Object.fromEntries(clauseCategories.map((category) => [category, none]));
  const predicted = { ...clauses, Insurance: { score: right, present, passages } };
  return {
    id,
    type: 'supply',
    typeScore: 1,
    clauses: predicted as DocumentPrediction['clauses'],
    fields: {},
  };
}

const contracts = [contract('a'), contract('b')];
const predictions = new Map([
  ['a', predict('a', 0.9, 0.8, true)],
  ['b', predict('b', 0.3, 0.2, false)],
]);

it('counts a missed contract against presence', () => {
  const { microF1, macroF1 } = measureClauses(contracts, predictions);
  expect(microF1).toBeCloseTo(2 / 3);
  expect(macroF1).toBeCloseTo(2 / 3);
});

it('ranks the passages of all contracts together', () => {
  expect(measureClauses(contracts, predictions).meanAveragePrecision).toBeCloseTo((1 + 2 / 3) / 2);
});

it('does not rank scores of different models against each other', () => {
  const apart = measureClauses(contracts, predictions, ({ id }) => (id === 'a' ? 0 : 1));
  expect(apart.meanAveragePrecision).toBe(1);
});

it('counts passages that were not predicted as missed', () => {
  const silent = new Map(
    [...predictions].map(([id, each]) => [id, { ...each, clauses: { ...each.clauses } }]),
  );
  for (const each of silent.values()) each.clauses.Insurance = { score: 0, present: false, passages: [] };
  expect(measureClauses(contracts, silent)).toMatchObject({ microF1: 0, meanAveragePrecision: 0 });
});
