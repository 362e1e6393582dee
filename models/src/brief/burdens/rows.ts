import type { Span } from '../../span.ts';
import type { Passage } from '../source.ts';

/** Rows begin with a short cell; reading writes a tab between cells. */
const CELL = /^(?:[^\n]{2,60}?(?:\t| \| )|[A-Z][\w ’'&/-]{1,40}:\s)/;
const NOTE = /^\s*(?:\([a-z\d]{1,2}\)|\*{1,3}|\d\))\s+(?=[A-Z])/;
const LONGEST_ROW = 900;
/** What a cell does not end with. */
const UNFINISHED =
  /[,;:–-]$|\b(?:the|an?|of|and|or|by|to|in|on|at|for|from|with|that|which|any|each|its|their|is|are|shall|may)$/;
const SENTENCE = /^[A-Z“"‘'].*(?:\.\s*$|\.\s+[A-Z])/;

/** Whether a line is a sentence below a table rather than more of its last cell. */
const standsAlone = (line: string, before: string): boolean =>
  SENTENCE.test(line.trim()) && !UNFINISHED.test(before.trim());

/**
 * Rows of tables and schedules, key terms and notes under tables: lines that begin one, each with the lines that go on
 * from it, but not into headers and footers. @param bodyEnd where those begin
 */
export function rowsOf(text: string, bodyEnd: number): Span[] {
  const rows: { start: number; end: number }[] = [];
  let open = false;
  let inBody = true;
  for (const { index, 0: line } of text.matchAll(/[^\n]*\n?/g)) {
    if (line === '') continue;
    if (inBody && index >= bodyEnd) {
      open = false;
      inBody = false;
    }
    const last = rows.at(-1);
    if (CELL.test(line) || NOTE.test(line)) {
      rows.push({ start: index, end: index + line.trimEnd().length });
      open = true;
    } else if (
      line.trim() === '' ||
      !last ||
      last.end - last.start > LONGEST_ROW ||
      standsAlone(line, text.slice(last.start, last.end))
    )
      open = false;
    else if (open) last.end = index + line.trimEnd().length;
  }
  return rows;
}

/** What introduces the meaning of a row; empty for a note. */
export const labelOf = (row: string): string => CELL.exec(row)?.[0] ?? '';

/** The cells of a row of a table, as reading parts them. */
export const cellsOf = (line: string): string[] => line.split(/\t| \| /).map((cell) => cell.trim());

/** A row as it reads: lines that go on from it belong to its longest cell, not to the price that stands beside. */
function inReadingOrder(row: string): string {
  const [first = '', ...further] = row.split('\n');
  const cells = cellsOf(first);
  const longest = cells.reduce((best, cell, at) => (cell.length > cells[best]!.length ? at : best), 0);
  cells[longest] = [cells[longest], ...further].join(' ');
  const [label = '', ...values] = cells;
  return values.length === 0 ? label : `${label.replace(/:$/, '')} – ${values.join(' – ')}`;
}

/** Whether a row of a table is a clause that stands in it. */
export const isClause = (row: string): boolean => /^\s*\d{1,2}\.\d{1,2}\b/.test(row);

/** Each row as a sentence of its own: its label, what it says, then what stands beside. */
export const rowSentences = (text: string, rows: readonly Span[]): Passage[] =>
  rows
    .map(({ start, end }) => ({
      start,
      end,
      words: inReadingOrder(text.slice(start, end)).replace(/\s+/g, ' ').trim(),
    }))
    .filter(({ words }) => !isClause(words));

const ROW = /\t|\s\|\s/;
/** A clause that stands in a table is read as one. */
const CLAUSE_IN_ROW = /(?:^|\n)\s*\d{1,2}\.\d{1,2}\s[^\n]*(?:\t| \| )/;

/** Whether a passage is a table; a clause that stands in one is read as a clause. */
export function isTable(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end);
  return ROW.test(words.replace(/\n/g, ' ')) && !CLAUSE_IN_ROW.test(words);
}
