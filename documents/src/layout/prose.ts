import type { Row } from './rows.ts';

/** Running text fills its lines with several words; tables, labels and signature blocks do not. */
const MIN_LINES = 4;
const MIN_WORDS_PER_LINE = 3;
const FULL_LINE = 0.7;
const SHARE_OF_FULL_LINES = 0.5;

const wordsIn = (row: Row): number => row.pieces.reduce((sum, piece) => sum + piece.words.length, 0);

/** Whether the rows of one column read as running text that wraps from line to line. */
export function isProse(rows: readonly Row[]): boolean {
  if (rows.length < MIN_LINES) return false;
  const words = rows.reduce((sum, row) => sum + wordsIn(row), 0);
  if (words < rows.length * MIN_WORDS_PER_LINE) return false;
  const left = Math.min(...rows.map((row) => row.left));
  const width = Math.max(...rows.map((row) => row.right)) - left;
  const full = rows.filter((row) => row.right - left >= width * FULL_LINE).length;
  return full >= rows.length * SHARE_OF_FULL_LINES;
}
