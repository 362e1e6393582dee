import type { Analyzer } from '../mapping/mapping.ts';

/** Lucene's English stop words, which the `english` analyzer drops (`EnglishAnalyzer.ENGLISH_STOP_WORDS_SET`). */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** The words of a query as an analyzer sees them; stemming is left to FTS5, which does the same to the documents. */
export function tokensOf(text: string, analyzer: Analyzer): string[] {
  if (analyzer === 'standard') return text.toLowerCase().match(WORD) ?? [];
  const withoutPossessives = text.toLowerCase().replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '');
  return (withoutPossessives.match(WORD) ?? []).filter((word) => !STOP_WORDS.has(word));
}
