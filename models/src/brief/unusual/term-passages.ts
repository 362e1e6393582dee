import { rowSentences, rowsOf } from '../burdens/rows.ts';
import type { Passage } from '../source.ts';
import { saidBy } from './term-features.ts';

/** The first numbered clause: what stands before it says who the parties are and why they meet. */
const FIRST_CLAUSE = /\n\s*(?:1\.|Article 1|Section 1|§ ?1)\s/i;
const ROW = /\t|\s\|\s/;
/** A clause that stands in a table is read as one. */
const CLAUSE_IN_ROW = /(?:^|\n)\s*\d{1,2}\.\d{1,2}\s[^\n]*(?:\t| \| )/;
const FEWEST_WORDS = 4;

/**
 * What may bind somebody: sentences of clauses and definitions, and rows of tables and schedules, each with what
 * introduces it, wherever they stand; no titles, and no prose before the first clause.
 */
export function termPassages(text: string, passages: readonly Passage[]): Passage[] {
  const from = FIRST_CLAUSE.exec(text)?.index ?? 0;
  const isRow = ({ start, end }: Passage): boolean => {
    const words = text.slice(start, end);
    return ROW.test(words.replace(/\n/g, ' ')) && !CLAUSE_IN_ROW.test(words);
  };
  return [
    ...passages.filter((passage) => passage.start >= from && !isRow(passage)),
    ...rowSentences(text, rowsOf(text, text.length)),
  ].filter(({ words }) => saidBy(words).split(' ').length >= FEWEST_WORDS);
}
