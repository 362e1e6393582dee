import type { Row } from './rows.ts';

/** Running text fills its lines with several words; tables, labels and signature blocks do not. */
const MIN_LINES = 4;
const MIN_WORDS_PER_LINE = 3;
const FULL_LINE = 0.7;
const SHARE_OF_FULL_LINES = 0.5;

const wordsIn = (row: Row): number => row.pieces.reduce((sum, piece) => sum + piece.words.length, 0);

/** Whether lines that fill the column follow one another, whatever else stands in it, e.g. signatures. */
function hasParagraph(rows: readonly Row[], isFull: (row: Row) => boolean): boolean {
  let run = 0;
  return rows.some((row) => {
    run = isFull(row) && wordsIn(row) >= MIN_WORDS_PER_LINE ? run + 1 : 0;
    return run >= MIN_LINES;
  });
}

/** Share of the rows that may run over the edge of their column. */
const OVERRUNS = 0.1;

/** How far the rows reach, but for a few that run over. */
function usualRight(rows: readonly Row[]): number {
  const sorted = Float64Array.from(rows, (row) => row.right).sort();
  return sorted[rows.length - 1 - Math.floor(rows.length * OVERRUNS)]!;
}

/** Lines that go on with the one before them, of a text that is shorter than {@link MIN_LINES}. */
const MIN_WRAPPED = 2;
const GOES_ON = /^\p{Ll}/u;
const ENDED = /[.:;]$/;

const firstWord = ({ pieces }: Row): string => pieces[0]?.words[0]?.text ?? '';
const lastWord = ({ pieces }: Row): string => pieces.at(-1)?.words.at(-1)?.text ?? '';

/** Whether a few lines are one sentence: each after the first goes on in lower case with what has not ended. */
function isWrapped(rows: readonly Row[]): boolean {
  if (rows.length <= MIN_WRAPPED) return false;
  const words = rows.reduce((sum, row) => sum + wordsIn(row), 0);
  const wrapped = rows.filter(
    (row, index) => index > 0 && GOES_ON.test(firstWord(row)) && !ENDED.test(lastWord(rows[index - 1]!)),
  );
  return words >= rows.length * MIN_WORDS_PER_LINE && wrapped.length === rows.length - 1;
}

/** Of short clauses with headings, fewer lines are full. */
const SHARE_IN_CLAUSES = 0.33;

/**
 * Whether the rows of one column read as running text that wraps from line to line.
 * @param independent whether its lines stand at other heights than those beside it, as cells of a table do not
 */
export function isProse(rows: readonly Row[], independent = false): boolean {
  if (rows.length < MIN_LINES) return isWrapped(rows);
  const words = rows.reduce((sum, row) => sum + wordsIn(row), 0);
  if (words < rows.length * MIN_WORDS_PER_LINE) return false;
  const left = Math.min(...rows.map((row) => row.left));
  const width = usualRight(rows) - left;
  const share = independent ? SHARE_IN_CLAUSES : SHARE_OF_FULL_LINES;
  const isFull = (row: Row): boolean => row.right - left >= width * FULL_LINE;
  return rows.filter(isFull).length >= rows.length * share || hasParagraph(rows, isFull);
}
