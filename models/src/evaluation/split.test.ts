import { describe, expect, it } from 'vitest';
import type { Corpus } from '../corpus/read-corpus.ts';
import { resolveSplit, splitName } from './split.ts';

const isKnown = (text: string) => text.startsWith('known');

const corpusOf = (...texts: string[]): Corpus => ({
  directory: '',
  cuad: texts.map((text, at) => ({ id: `${at}`, type: 'supply', text, clauses: {} })),
  nda: [],
});

describe('resolveSplit', () => {
  it.each([
    ['none of the corpus', corpusOf('new', 'newer'), 'shipped'],
    ['few documents of it', corpusOf('known', 'new', 'newer'), 'shipped'],
    ['most of it', corpusOf('known', 'known too', 'new'), 'cross-validation'],
  ])('where the weights were fitted to %s', (_, corpus, split) => {
    expect(resolveSplit('auto', corpus, isKnown)).toBe(split);
  });

  it('does as it is told, whatever the weights were fitted to', () => {
    expect(resolveSplit('shipped', corpusOf('known'), isKnown)).toBe('shipped');
    expect(resolveSplit('cross-validation', corpusOf('new'), isKnown)).toBe('cross-validation');
  });
});

describe('splitName', () => {
  it('says how many documents the shipped weights were fitted to', () => {
    expect(splitName('shipped', corpusOf('known', 'new', 'newer'), isKnown)).toBe(
      'shipped weights on 3 contracts and 0 NDAs, 1 of which they were fitted to',
    );
  });
});
