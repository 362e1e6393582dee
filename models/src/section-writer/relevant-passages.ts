import type { Span } from '../span.ts';

const STOPWORDS = new Set(
  'a an and any are as at be been but by can each for from has have how if in into is it its may much must no not of on or other out over own party parties say says section shall so such than that the their them then there these this those to under up upon was what when where which whether who whom will with without write document contract report report above'.split(
    ' ',
  ),
);

const ENDING = /(?<=\p{L}{3})(?:(?<!govern)ments?|ing|ed|es?|s)$/u;

/** Content words of a text, cut to their stems as crudely as by common endings and the first seven letters. */
export const stems = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !STOPWORDS.has(word))
    .map((word) => word.replace(ENDING, '').slice(0, 7));

interface IndexedPassage extends Span {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

export interface RankedPassage extends Span {
  readonly score: number;
  /** Different words of the query that the passage holds. */
  readonly matched: number;
}

/** Ranks passages by a query. */
export type PassageIndex = (query: string) => RankedPassage[];

const K1 = 1.2;
const B = 0.75;

/** Ranking by Okapi BM25 (Robertson & Walker 1994, k1 = 1.2, b = 0.75), best first; passages without a match are left out. */
export function indexPassages(text: string, passages: readonly Span[]): PassageIndex {
  const indexed: IndexedPassage[] = passages.map((span) => {
    const words = stems(text.slice(span.start, span.end));
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { ...span, counts, length: words.length };
  });
  const frequency = new Map<string, number>();
  for (const { counts } of indexed)
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const average = indexed.reduce((sum, { length }) => sum + length, 0) / Math.max(1, indexed.length);

  const weigh = (word: string, { counts, length }: IndexedPassage): number => {
    const count = counts.get(word) ?? 0;
    const documents = frequency.get(word) ?? 0;
    const rarity = Math.log(1 + (indexed.length - documents + 0.5) / (documents + 0.5));
    return (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / Math.max(1, average)));
  };

  return (query) => {
    const words = [...new Set(stems(query))];
    return indexed
      .map((passage) => ({
        start: passage.start,
        end: passage.end,
        score: words.reduce((sum, word) => sum + weigh(word, passage), 0),
        matched: words.filter((word) => passage.counts.has(word)).length,
      }))
      .filter(({ matched }) => matched > 0)
      .toSorted((a, b) => b.score - a.score || a.start - b.start);
  };
}
