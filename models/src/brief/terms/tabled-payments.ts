import type { Span } from '../../span.ts';

/** A line of a table, with what leads it in: its header, or the sentence above it. */
export interface TabledSum {
  readonly row: Span;
  readonly words: string;
  readonly lead: string;
}

/** Where one cell ends and the next begins: a tab, a bar, or the spaces of a printed column. */
const CELLS = /\t|\s\|\s|\S {3,}(?=\S)/;
/** A table has no more rows above one than this. */
const REACH = 12;
/** A short line may be a cell that wraps, or a caption. */
const SHORT = 60;

/**
 * Rows that name a sum and do not say what it is: their header does, "Annual fee", or the sentence above the table,
 * "shall pay the following".
 * @param isSum whether words name a sum
 * @param isPaid whether words say that something is paid
 */
export function tabledSums(
  text: string,
  isSum: (words: string) => boolean,
  isPaid: (words: string) => boolean,
): TabledSum[] {
  const lines = Array.from(text.matchAll(/[^\n]+/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    line,
  })).filter(({ line }) => line.trim() !== '');
  return lines.flatMap(({ start, end, line }, at) => {
    if (!CELLS.test(line) || !isSum(line) || isPaid(line)) return [];
    const above = lines.slice(Math.max(0, at - REACH), at);
    const lead = above.findLastIndex((each) => isPaid(each.line));
    const between = above.slice(lead + 1);
    const isOfTable = between.every((each) => CELLS.test(each.line) || each.line.trim().length < SHORT);
    return lead < 0 || !isOfTable
      ? []
      : [{ row: { start, end }, words: line.replace(/\s+/g, ' ').trim(), lead: above[lead]!.line }];
  });
}
