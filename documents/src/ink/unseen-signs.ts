import type { GlyphGroup } from '../layout/glyph-groups.ts';
import type { GlyphWord } from '../layout/word.ts';
import { edgesAt } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import { isLetter } from './is-letter.ts';
import { pixelsOf, shadesOf } from './pixels.ts';

/** Shades by which a sign differs from its paper at the least, and of paper that is of one colour. */
const OTHER_COLOUR = 24;
const FLAT = 12;

/** Share of the height of its word's highest sign: a point or a comma of what is lower is not seen. */
const TINY_SHARE = 0.45;
const LOW_SIGNS: ReadonlySet<number> = new Set([...".,:;·'-–—−"].map((sign) => sign.codePointAt(0)!));

/** Points of the box of any other sign, which may be raised and smaller than its word: nobody sees it below. */
const TINY_POINTS = 3;

/** What the middle of a sign's box stands on: the line above and below may reach into the rest. */
const CORE = 0.34;

/** Signs are neither marks nor spaces of no width; their ink is between these shares of their boxes. */
const SIGN = /[\p{P}\p{S}]/u;
const INK_FROM = 0.45;
const INK_TO = 0.85;
/** Shades by which a sign that is seen at all changes the page. */
const PAINTED = 3;

function highestOf(boxes: Float32Array, from: number, to: number): number {
  let highest = 0;
  for (let at = from; at < to; at++) highest = Math.max(highest, boxes[at * 4 + 3]! - boxes[at * 4 + 1]!);
  return highest;
}

/**
 * Tells whether punctuation that a word is read with is not seen, as where a white point stands between two digits, or
 * a white box over a black one: the page shows another number than the text.
 */
export class UnseenSigns {
  readonly #content: PageContent;

  constructor(content: PageContent) {
    this.#content = content;
  }

  /** @param word one that is seen otherwise */
  isIn(group: GlyphGroup, { from, to }: GlyphWord): boolean {
    if (to - from < 2) return false;
    const { units } = this.#content.glyphs;
    const { boxes, objects } = group.glyphs;
    const { height: points } = group.turned ?? this.#content.geometry;
    const highest = highestOf(boxes, from, to);
    for (let at = from; at < to; at++) {
      const index = group.indices[at]!;
      if (isLetter(units[index]!)) continue;
      const height = boxes[at * 4 + 3]! - boxes[at * 4 + 1]!;
      const isLow = LOW_SIGNS.has(units[index]!);
      if (isLow ? height < TINY_SHARE * highest : height * points < TINY_POINTS) return true;
      if (objects[at] !== objects[from] && this.#isUnpainted(objects[at]!, index)) return true;
      if (this.#isCovered(objects[at]!, index)) return true;
    }
    return false;
  }

  /** Whether a sign that is painted by itself is not, or in the colour of what it stands on. */
  #isUnpainted(object: number, index: number): boolean {
    const style = this.#content.styles.get(object);
    if (!style) return false;
    if (!style.painted) return true;
    if (style.shade === undefined) return false;
    const { darkest, lightest, mean } = this.#beneath(edgesAt(this.#content.glyphs.boxes, index));
    return lightest - darkest <= FLAT && Math.abs(style.shade - mean) * style.opacity < OTHER_COLOUR;
  }

  /** Whether something is painted over a sign, which leaves no trace between its neighbours then. */
  #isCovered(object: number, index: number): boolean {
    const { drawing, withoutText, glyphs, covers } = this.#content;
    if (!withoutText || !SIGN.test(String.fromCodePoint(glyphs.units[index]!))) return false;
    const [left, top, right, bottom] = edgesAt(glyphs.boxes, index);
    const [x, height] = [(left + right) / 2, bottom - top];
    if (!covers.over(object, x, top + height * INK_FROM, top + height * INK_TO)) return false;
    const { width, pixels } = drawing;
    const middle = Math.round(x * width);
    const { y0, y1 } = pixelsOf([left, top, right, bottom], drawing);
    for (let row = y0 * width; row < y1 * width; row += width) {
      for (let at = row + middle - 1; at <= row + middle; at++) {
        if (Math.abs((pixels[at] ?? 0) - (withoutText.pixels[at] ?? 0)) >= PAINTED) return false;
      }
    }
    return true;
  }

  #beneath([left, top, right, bottom]: Edges) {
    const { withoutText } = this.#content;
    if (!withoutText) return { darkest: 255, lightest: 255, mean: 255 };
    const margin = (bottom - top) * CORE;
    return shadesOf(withoutText, pixelsOf([left, top + margin, right, bottom - margin], withoutText));
  }
}
