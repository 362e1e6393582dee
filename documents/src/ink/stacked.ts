import type { GlyphGroup } from '../layout/glyph-groups.ts';
import { edgesAt } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';

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

function isUnder(above: Edges, at: Edges): boolean {
  const overlap = Math.min(above[2], at[2]) - Math.max(above[0], at[0]);
  if (overlap < UNDER * Math.min(above[2] - above[0], at[2] - at[0])) return false;
  const gap = at[1] - above[3];
  return at[1] > (above[1] + above[3]) / 2 && gap < APART * (above[3] - above[1]);
}

/**
 * Finds letters of a group that stand below one another, each upright: a person reads them downwards, while they are
 * no words to what reads from left to right.
 */
export function stackedLetters({ glyphs }: GlyphGroup): GlyphRange[] {
  const found: GlyphRange[] = [];
  const { count, boxes, units } = glyphs;
  for (let from = 0, to = 1; from < count; from = to++) {
    while (to < count && isUnder(edgesAt(boxes, to - 1), edgesAt(boxes, to))) to++;
    if (to - from < MIN_LETTERS) continue;
    const letters = Array.from(units.subarray(from, to), (unit) => String.fromCodePoint(unit)).filter(
      (letter) => LETTER.test(letter),
    );
    if (letters.length >= MIN_LETTERS && new Set(letters).size >= MIN_DIFFERENT) found.push({ from, to });
  }
  return found;
}
