import type { GrayImage } from '../pdfium/render.ts';

/** Enough to see a line of text, too little to cost time. */
export const INK_DPI = 36;

const DARK = 160;

/** A ruled line or two darken this many rows of pixels; a line of text at {@link INK_DPI} darkens more. */
const RULES = 4;

/** Whether more is printed on a page than a rule. */
export function hasInk({ width, height, pixels }: GrayImage): boolean {
  let inked = 0;
  for (let row = 0; row < height; row++) {
    if (pixels.subarray(row * width, (row + 1) * width).some((shade) => shade < DARK)) inked++;
  }
  return inked > RULES;
}
