import type { Edges } from '../pdfium/matrix.ts';
import type { Disturbed } from './disturbed.ts';
import type { PrintedWord } from './printed-word.ts';

/** Shares of a word's height between which a line through it runs; underlines are lower. */
const UPPER = 0.25;
const LOWER = 0.72;

/** Share of a word that a line has to cover. */
const COVERED = 0.8;

const FEWEST_LETTERS = 2;

function runsThrough([x0, top, x1, bottom]: Edges, { edges, text }: PrintedWord): boolean {
  const [left, wordTop, right, wordBottom] = edges;
  const at = ((top + bottom) / 2 - wordTop) / (wordBottom - wordTop);
  if (at < UPPER || at > LOWER || text.length < FEWEST_LETTERS) return false;
  return Math.min(x1, right) - Math.max(x0, left) >= COVERED * (right - left);
}

/**
 * Words of a picture that a level line runs through, longer than they are: a scan does not say whether they are struck
 * out.
 */
export function linesThroughWords(words: readonly PrintedWord[], lines: readonly Edges[]): Disturbed[] {
  if (lines.length === 0) return [];
  return words
    .filter((word) => lines.some((line) => runsThrough(line, word)))
    .map(({ edges }) => ({ edges, detail: 'a line is drawn across words' }));
}
