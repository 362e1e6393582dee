import { type RotatedPage, toUpright } from '../layout/turned.ts';
import type { Edges } from '../pdfium/matrix.ts';
import { lettersOf } from '../text/letters-of.ts';
import type { Disturbed } from './disturbed.ts';
import type { PrintedWord } from './printed-word.ts';
import { Rows } from './rows.ts';
import type { Stroke } from './strokes.ts';
import { hasOpenLetters, strikesLetters, withinLetters } from './struck-letters.ts';

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

/** Shares of the height of small letters between which a stroke passes the middle of a word, and of the word within which its ends stay. */
const MIDDLE_FROM = 0.22;
const MIDDLE_TO = 0.72;
const ENDS_FROM = -0.15;
const ENDS_TO = 1.1;

/** Share of a word that a stroke has to cover: a hand begins and ends where it likes, the bars of letters are shorter. */
const MOSTLY = 0.72;
/** Share that it covers of a word all of whose letters have bars or arcs in their middle, as `fee` does. */
const ALMOST_ALL = 0.9;

function passesThrough({ x0, y0, x1, y1 }: Stroke, { edges, text }: PrintedWord): boolean {
  const [left, top, right, bottom] = edges;
  const [from, to] = [Math.max(x0, left), Math.min(x1, right)];
  const covered = hasOpenLetters(text) ? MOSTLY : ALMOST_ALL;
  if (lettersOf(text).length < FEWEST_LETTERS || to - from < covered * (right - left)) return false;
  const at = (x: number): number => (y0 + ((x - x0) / (x1 - x0)) * (y1 - y0) - top) / (bottom - top);
  const middle = withinLetters(at((from + to) / 2), text);
  const ends = [at(from), at(to)];
  return (
    middle >= MIDDLE_FROM && middle <= MIDDLE_TO && ends.every((end) => end >= ENDS_FROM && end <= ENDS_TO)
  );
}

/**
 * Words of a picture that a stroke runs through, from end to end or through a few letters: level, aslant, or askew as the
 * scan is.
 * @param words in fractions of the page turned so that they are upright
 * @param page turned so
 * @param strokes in fractions of the page as displayed
 */
export function strokesThroughWords<T extends PrintedWord>(
  words: readonly T[],
  strokes: readonly Stroke[],
  page: RotatedPage,
): T[] {
  if (strokes.length === 0) return [];
  const rows = new Rows<Stroke>(page.height);
  for (const { x0, y0, x1, y1 } of strokes) {
    const [a, b] = [toUpright(page, x0, y0), toUpright(page, x1, y1)];
    const [from, to] = a[0] < b[0] ? [a, b] : [b, a];
    const stroke = { x0: from[0], y0: from[1], x1: to[0], y1: to[1] };
    rows.add([stroke.x0, Math.min(stroke.y0, stroke.y1), stroke.x1, Math.max(stroke.y0, stroke.y1)], stroke);
  }
  const strikes = (stroke: Stroke, word: PrintedWord): boolean =>
    passesThrough(stroke, word) || strikesLetters(stroke, word);
  return words.filter((word) => rows.find(word.edges, (stroke) => strikes(stroke, word)) !== undefined);
}
