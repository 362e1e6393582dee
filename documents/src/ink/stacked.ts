import type { GlyphGroup } from '../layout/glyph-groups.ts';

/** Letters below one another that are no list and no column of a table: so many, and so many different ones. */
const MIN_LETTERS = 8;
const MIN_DIFFERENT = 4;

/** Share of the narrower letter that stands under the other, and heights that lie between the two at the most. */
const UNDER = 0.5;
const APART = 0.6;

const LETTER = /\p{Script=Latin}/u;

/** From the first up to, but not including, the last, among the glyphs of a group. */
interface GlyphRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a glyph stands under the one before it. */
function isUnder(boxes: Float32Array, index: number): boolean {
  const [at, above] = [index * 4, index * 4 - 4];
  const [left, right] = [boxes[at]!, boxes[at + 2]!];
  const [leftAbove, rightAbove] = [boxes[above]!, boxes[above + 2]!];
  const overlap = Math.min(rightAbove, right) - Math.max(leftAbove, left);
  if (overlap < UNDER * Math.min(rightAbove - leftAbove, right - left)) return false;
  const [top, topAbove, bottomAbove] = [boxes[at + 1]!, boxes[above + 1]!, boxes[above + 3]!];
  return top > (topAbove + bottomAbove) / 2 && top - bottomAbove < APART * (bottomAbove - topAbove);
}

/**
 * Finds letters of a group that stand below one another, each upright: a person reads them downwards, while they are
 * no words to what reads from left to right.
 */
export function stackedLetters({ glyphs }: GlyphGroup): GlyphRange[] {
  const found: GlyphRange[] = [];
  const { count, boxes, units } = glyphs;
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && isUnder(boxes, to)) to++;
    if (to - from < MIN_LETTERS) continue;
    const letters = Array.from(units.subarray(from, to), (unit) => String.fromCodePoint(unit)).filter(
      (letter) => LETTER.test(letter),
    );
    if (letters.length >= MIN_LETTERS && new Set(letters).size >= MIN_DIFFERENT) found.push({ from, to });
  }
  return found;
}
