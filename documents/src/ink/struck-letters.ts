import type { Edges } from '../pdfium/matrix.ts';
import type { PrintedWord } from './printed-word.ts';
import type { Stroke } from './strokes.ts';

/** Letters that have no stroke across their middle; others may make one by themselves where print is blurred. */
const OPEN = /[nuhilmrvwdbpqocjk1701IDOLNMUVWCTYJ]/;

/** How much wider and narrower than others letters are. */
const WIDE = /[mwMW@%]/;
const NARROW = /[iljtfrI1.,;:'’"()[\]-]/;
const widthOf = (letter: string): number => (WIDE.test(letter) ? 1.5 : NARROW.test(letter) ? 0.55 : 1);

const TALL = /[bdfhkltij\dA-Z]/;
const HANGING = /[gjpqy,;()Q]/;

/** Shares of the height of a word's box at which small letters begin and end, by whether others rise above them or hang below. */
const TOP_OF_SMALL = 0.31;
const BELOW_SMALL = 0.26;

/** Where in small letters a line strikes them out: above are the arches of `rn`, below are feet. */
const UPPER = 0.36;
const LOWER = 0.73;

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

/** Whether a stroke runs through a single digit of a number, and reaches beyond it. */
function strikesDigit({ x0, x1 }: Stroke, at: number, text: string, [left, , right]: Edges): boolean {
  if (!NUMBER.test(text) || at < UPPER_OF_DIGIT || at > LOWER_OF_DIGIT) return false;
  const widths = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  if (x1 - x0 < (WIDER * (right - left)) / widths) return false;
  const struck = lettersWithin(text, (x0 - left) / (right - left), (x1 - left) / (right - left));
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
  const begin = TALL.test(text) ? TOP_OF_SMALL : 0;
  const end = HANGING.test(text) ? 1 - BELOW_SMALL : 1;
  const at = ((y0 + y1) / 2 - top) / tall;
  if (strikesDigit(stroke, at, text, edges)) return true;
  const within = (at - begin) / (end - begin);
  if (within < UPPER || within > LOWER) return false;
  const struck = lettersWithin(text, (from - left) / (right - left), (to - left) / (right - left));
  return struck.filter((letter) => OPEN.test(letter)).length >= FEWEST;
}
