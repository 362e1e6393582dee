import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { pixelsOf } from './pixels.ts';

/** Slanted and accented letters reach beyond their boxes by this many pixels. */
const OVERHANG = 2;

const WHITE = 255;

/**
 * Makes a drawing of a page look as if the words that were read were not printed on it.
 * @param read where words stand that are seen and read
 * @param kept where others stand that are to be looked at, whatever is printed across them
 * @returns the same drawing, changed in place: it is large
 */
export function eraseWords(
  { drawing, withoutText }: Pick<PageContent, 'drawing' | 'withoutText'>,
  read: readonly Edges[],
  kept: readonly Edges[] = [],
): GrayImage {
  const { width, pixels } = drawing;
  const beneath = withoutText?.pixels;
  const before = kept.length > 0 ? pixels.slice() : pixels;
  for (const edges of read) {
    const { x0, y0, x1, y1 } = pixelsOf(edges, drawing, OVERHANG);
    for (let row = y0 * width; row < y1 * width; row += width) {
      // Rows of words are short: each would cost a view of its own to be copied whole.
      for (let at = row + x0; at < row + x1; at++) pixels[at] = beneath === undefined ? WHITE : beneath[at]!;
    }
  }
  for (const edges of kept) {
    const { x0, y0, x1, y1 } = pixelsOf(edges, drawing);
    for (let row = y0 * width; row < y1 * width; row += width) {
      pixels.set(before.subarray(row + x0, row + x1), row + x0);
    }
  }
  return drawing;
}
