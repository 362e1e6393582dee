import { expect, it } from 'vitest';
import { hashWord, wordHashes } from '../text/tokens.ts';
import { ngrams } from './feature-bag.ts';
import { fitTextModel, textScorer } from './text-model.ts';

const blocks = (text: string) => [
  ngrams(wordHashes(text), hashWord('single'), 1),
  ngrams(wordHashes(text), hashWord('double'), 2),
];
const texts = ['pay the fee', 'pay a royalty fee', 'keep it secret', 'keep all secrets secret'];
const options = { rarest: 1, keep: 1000, positiveCost: 5, negativeCost: 5, epochs: 50 };
const fit = (weights: number[], keep = 1000) =>
  fitTextModel(texts.map(blocks), 2, (example, output) => example < 2 === (output === 0), {
    ...options,
    keep,
    weights,
  });

it('knows texts by words it was not shown together', () => {
  const score = textScorer(fit([1, 0.5]));
  const [payment, secrecy] = score(blocks('royalty fee'));
  expect(payment).toBeGreaterThan(secrecy!);
});

it('does not hear a block that has no weight', () => {
  const [words, pairs] = blocks('pay it');
  const score = textScorer(fit([1, 0]));
  expect(score([words!, pairs!])).toEqual(score([words!, new Map()]));
});

it('keeps no more rows than asked', () => {
  expect(fit([1, 1], 3).vocabulary.hashes).toHaveLength(3);
});

it('gives the bias alone for a text it knows no word of', () => {
  const model = fit([1, 1]);
  expect([...textScorer(model)(blocks('契約'))]).toEqual(
    [...model.linear.biases].map((bias) => expect.closeTo(bias, 6)),
  );
});
