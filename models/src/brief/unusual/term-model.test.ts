import { describe, expect, it } from 'vitest';
import { decodeWeights, encodeWeights } from '../../storage/weights-file.ts';
import { hashWord } from '../../text/tokens.ts';
import { gramsOf, saidBy } from './term-features.ts';
import { decodeTermModel, encodeTermModel, type TermModel, termScorer } from './term-model.ts';

const hashes = Uint32Array.from(gramsOf('darkens').keys()).sort();
const model: TermModel = {
  vocabulary: { hashes, idf: Float32Array.of(1) },
  byWords: { grams: Float32Array.of(2), sentence: new Float32Array(0), bias: -1 },
  whole: { grams: Float32Array.of(1), sentence: Float32Array.of(0.5, 0), bias: -0.5 },
  threshold: 0.25,
  telling: 0.125,
};

describe('a model of terms', () => {
  it('weighs words alone, and words with the sentence', () => {
    const { byWords, withSentence } = termScorer(decodeTermModel(encodeTermModel(model)))('darkens');
    expect(byWords).toBe(1);
    expect(withSentence(Float32Array.of(1, 9))).toBe(1);
  });

  it('knows nothing of other words', () => {
    expect(termScorer(model)('The rent is due').byWords).toBe(-1);
  });

  it('keeps its thresholds in the file', () => {
    expect(decodeTermModel(encodeTermModel(model))).toMatchObject({ threshold: 0.25, telling: 0.125 });
  });

  it.each(['hashes', 'idf', 'whole', 'sentence'])('says that the file lacks %s', (name) => {
    const { settings, arrays } = decodeWeights(encodeTermModel(model));
    const { [name]: _, ...rest } = arrays;
    expect(() => decodeTermModel(encodeWeights({ settings, arrays: rest }))).toThrow(`lacks "${name}"`);
  });
});

describe('what a passage says', () => {
  it.each([
    ['2.1 The Buyer shall pay.', 'The Buyer shall pay.'],
    ['2. Price 2.1 The Buyer shall pay.', 'The Buyer shall pay.'],
    ['(a) It ends in May.', 'It ends in May.'],
    ['It ends in May.', 'It ends in May.'],
  ])('is without number and title: %j', (passage, said) => {
    expect(saidBy(passage)).toBe(said);
  });

  it('tells the sides from other words', () => {
    expect(gramsOf('PARTY').has([...gramsOf('party').keys()][0] ?? hashWord(''))).toBe(false);
  });
});
