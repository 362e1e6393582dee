import { overlaps, type Span } from '../../span.ts';
import { isTable, rowSentences, rowsOf } from '../burdens/rows.ts';
import type { Passage } from '../source.ts';
import { saidBy } from './term-features.ts';

/** The first numbered clause: what stands before it says who the parties are and why they meet. */
const FIRST_CLAUSE = /\n\s*(?:1\.|Article 1|Section 1|§ ?1)\s/i;
const FEWEST_WORDS = 4;

/** What of a table belongs to none of its rows: its heading, and sentences below it. */
function besideRows(text: string, table: Span, rows: readonly Span[]): Passage[] {
  const within = rows.filter((row) => overlaps(row, table));
  const starts = [table.start, ...within.map(({ end }) => end)];
  const ends = [...within.map(({ start }) => start), table.end];
  return starts
    .map((start, at) => ({ start, end: ends[at] ?? table.end }))
    .map(({ start, end }) => ({ start, end, words: text.slice(start, end).replace(/\s+/g, ' ').trim() }));
}

/**
 * What may bind somebody: sentences of clauses and definitions, rows of tables and schedules, each with what introduces
 * it, and what stands below them, wherever they stand; no titles, and no prose before the first clause.
 */
export function termPassages(text: string, passages: readonly Passage[]): Passage[] {
  const from = FIRST_CLAUSE.exec(text)?.index ?? 0;
  const rows = rowsOf(text, text.length);
  return [
    ...passages.filter((passage) => passage.start >= from && !isTable(text, passage)),
    ...rowSentences(text, rows),
    ...passages.filter((passage) => isTable(text, passage)).flatMap((table) => besideRows(text, table, rows)),
  ].filter(({ words }) => saidBy(words).split(' ').length >= FEWEST_WORDS);
}
