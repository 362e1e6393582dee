import type { Analyzer } from '../mapping/analysis.ts';

/** Lucene's English stop words, which the `english` analyzer drops (`EnglishAnalyzer.ENGLISH_STOP_WORDS_SET`). */
const STOP_WORDS = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/** What words consist of: UAX #29 has no word of a fraction or a power, as `½` and `²`. FTS5 is told the same. */
export const WORD_CATEGORIES = ['L', 'M', 'Nd', 'Nl', 'Co'] as const;
const LETTER = `[${WORD_CATEGORIES.map((category) => `\\p{${category}}`).join('')}]`;
const WORD = new RegExp(`${LETTER}+`, 'gu');

/** OpenSearch's standard tokenizer cuts longer words. */
const OVERLONG = new RegExp(`${LETTER}{255}(?=${LETTER})`, 'gu');
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}]|[\p{sc=Katakana}ー]+/gu;
const POSSESSIVE = /(?<=['’])[sS](?![\p{L}\p{N}])/gu;

/** Parts words where FTS5 sees none between; `joined` takes it out again. */
const GAP = '\u200b';

/** What FTS5 has to pass over, and the format characters that stand for it. */
const HIDDEN = { [GAP]: '\u2063', s: '\u{e0073}', S: '\u{e0053}' } as const;
const SHOWN = new Map(Object.entries(HIDDEN).map(([shown, hidden]) => [hidden as string, shown]));
const hide = (sign: string) => HIDDEN[sign as keyof typeof HIDDEN];

/**
 * The text for FTS5, with its words apart as OpenSearch's standard tokenizer (UAX #29) takes them: each Chinese or
 * Japanese character is one. The `english` analyzer passes over the s of a possessive.
 */
export function parted(text: string, analyzer: Analyzer): string {
  const apart = text
    .replaceAll(GAP, hide)
    .replaceAll(UNSPACED, `${GAP}$&${GAP}`)
    .replaceAll(OVERLONG, `$&${GAP}`);
  return analyzer === 'english' ? apart.replaceAll(POSSESSIVE, hide) : apart;
}

/** What was `parted`, as it was. */
export const joined = (text: string): string =>
  text.replaceAll(GAP, '').replaceAll(/[\u2063\u{e0073}\u{e0053}]/gu, (sign) => SHOWN.get(sign) ?? sign);

/** The words of a query as an analyzer sees them; stemming is left to FTS5, which does the same to the documents. */
export function tokensOf(text: string, analyzer: Analyzer): string[] {
  const words = parted(text.toLowerCase(), analyzer).match(WORD) ?? [];
  return analyzer === 'standard' ? words : words.filter((word) => !STOP_WORDS.has(word));
}
