import type { Edges } from '../pdfium/matrix.ts';
import type { PrintedWord } from './printed-word.ts';
import type { Stroke } from './strokes.ts';

/** Letters that have no stroke across their middle; others may make one by themselves where print is blurred. */
const OPEN = /[nuhilmrvwdbpqocjk1701IDOLNMUVWCTYJ]/;

/** Whether a word has letters that make no stroke by themselves. */
export const hasOpenLetters = (text: string): boolean => OPEN.test(text);

/** How much wider and narrower than others letters are. */
const WIDE = /[mwMW@%]/;
const NARROW = /[iljtfrI1.,;:'’"()[\]-]/;
const widthOf = (letter: string): number => (WIDE.test(letter) ? 1.5 : NARROW.test(letter) ? 0.55 : 1);

const SMALL = /\p{Ll}/u;
const TALL = /[bdfhklij\dA-Z"'’“”()]/;
const HALF_TALL = /t/;
const HANGING = /[gjpqy,;()Q]/;

/** Shares of the height of a word's box at which small letters begin and end, by whether others rise above them or hang below. */
const TOP_OF_SMALL = 0.31;
const TOP_BESIDE_T = 0.22;
const BELOW_SMALL = 0.26;

/** Where a height in a word's box is in its small letters, or in all of it if it has none: 0 at their top, 1 at their feet. */
export function withinLetters(at: number, text: string): number {
  const begin = !SMALL.test(text)
    ? 0
    : TALL.test(text)
      ? TOP_OF_SMALL
      : HALF_TALL.test(text)
        ? TOP_BESIDE_T
        : 0;
  const end = HANGING.test(text) ? 1 - (SMALL.test(text) ? BELOW_SMALL : BELOW_SMALL / 2) : 1;
  return (at - begin) / (end - begin);
}

/** Where in small letters a line strikes them out: above are the arches of `rn`, below are feet. */
const UPPER = 0.36;
const LOWER = 0.67;

/** How much of the height of a word a stroke may rise, share of a letter that it covers, and letters that it covers. */
const LEVEL = 0.2;
const COVERED = 0.7;
const FEWEST = 2;

/** A number, with what may stand around it; and its digits that have no bar in their middle. */
const NUMBER = /^[\p{Sc}(“"]{0,2}\d[\d.,]*[\p{Sc}%)”".,;:]{0,2}$/u;
const WITHOUT_BAR = /[0-35-9]/;

/** Where in a digit a line strikes it out, and how much wider than a digit such a line is. */
const UPPER_OF_DIGIT = 0.32;
const LOWER_OF_DIGIT = 0.68;
const WIDER = 1.15;

/** A stroke with a `4` in it is level and above its bar; with the bar, the feet of its neighbours make another. */
const LEVEL_BAR = 0.07;
const ABOVE_BAR = 0.56;

/** Whether a stroke runs through a single digit of a number, and reaches beyond it. */
function strikesDigit(
  { x0, y0, x1, y1 }: Stroke,
  at: number,
  text: string,
  [left, top, right, bottom]: Edges,
): boolean {
  if (!NUMBER.test(text) || at < UPPER_OF_DIGIT || at > LOWER_OF_DIGIT) return false;
  const widths = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  if (x1 - x0 < (WIDER * (right - left)) / widths) return false;
  const struck = lettersWithin(text, (x0 - left) / (right - left), (x1 - left) / (right - left));
  if (struck.includes('4') && (at > ABOVE_BAR || Math.abs(y1 - y0) > LEVEL_BAR * (bottom - top)))
    return false;
  return struck.some((letter) => WITHOUT_BAR.test(letter));
}

/** Which letters of a word a stretch of its box covers, if letters are as wide as in most type. */
function lettersWithin(text: string, from: number, to: number): string[] {
  const letters = [...text];
  const all = letters.reduce((sum, letter) => sum + widthOf(letter), 0);
  let at = 0;
  return letters.filter((letter) => {
    const [left, right] = [at / all, (at + widthOf(letter)) / all];
    at += widthOf(letter);
    return Math.min(right, to) - Math.max(left, from) >= COVERED * (right - left);
  });
}

/**
 * Whether a stroke runs through some letters of a word of a picture that have none of their own, `un` of `unlimited`, or
 * through a digit of a number.
 */
export function strikesLetters(stroke: Stroke, { edges, text }: PrintedWord): boolean {
  const { x0, y0, x1, y1 } = stroke;
  const [left, top, right, bottom] = edges;
  const [from, to] = [Math.max(x0, left), Math.min(x1, right)];
  const tall = bottom - top;
  if (to <= from || Math.abs(y1 - y0) > LEVEL * tall) return false;
  const at = ((y0 + y1) / 2 - top) / tall;
  if (strikesDigit(stroke, at, text, edges)) return true;
  const within = withinLetters(at, text);
  if (within < UPPER || within > LOWER) return false;
  const struck = lettersWithin(text, (from - left) / (right - left), (to - left) / (right - left));
  return struck.filter((letter) => OPEN.test(letter)).length >= FEWEST;
}
