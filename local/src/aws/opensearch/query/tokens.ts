import type { Analyzer } from '../mapping/analysis.ts';

/** Lucene's English stop words, which the `english` analyzer drops (`EnglishAnalyzer.ENGLISH_STOP_WORDS_SET`). */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu;

/** Parts words where FTS5 sees none between; no text needs it, and `joined` takes it out again. */
const GAP = '\u200b';

/** The text with each Chinese or Japanese character apart, as OpenSearch's standard tokenizer (UAX #29) takes them. */
export const parted = (text: string): string =>
  text.replaceAll(/[\p{sc=Han}\p{sc=Hiragana}]|[\p{sc=Katakana}ー]+/gu, `${GAP}$&${GAP}`);

/** What was `parted`, as it was. */
export const joined = (text: string): string => text.replaceAll(GAP, '');

/** The words of a query as an analyzer sees them; stemming is left to FTS5, which does the same to the documents. */
export function tokensOf(text: string, analyzer: Analyzer): string[] {
  const apart = parted(text.toLowerCase());
  if (analyzer === 'standard') return apart.match(WORD) ?? [];
  const withoutPossessives = apart.replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '');
  return (withoutPossessives.match(WORD) ?? []).filter((word) => !STOP_WORDS.has(word));
}
