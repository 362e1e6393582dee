import type { Edges } from '../pdfium/matrix.ts';
import type { GrayImage } from '../pdfium/render.ts';

/** A rectangle of whole pixels: from the first up to, but not including, the last. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const within = (value: number, limit: number): number => Math.min(limit, Math.max(0, value));

/** All pixels that a box touches, and `around` more on each side. */
export const pixelsOf = (
  [left, top, right, bottom]: Edges,
  { width, height }: Pick<GrayImage, 'width' | 'height'>,
  around = 0,
): PixelBox => ({
  x0: within(Math.floor(left * width) - around, width),
  y0: within(Math.floor(top * height) - around, height),
  x1: within(Math.ceil(right * width) + around, width),
  y1: within(Math.ceil(bottom * height) + around, height),
});

/** How dark and how light an area is. An empty one is white. */
export function shadesOf({ width, pixels }: GrayImage, { x0, y0, x1, y1 }: PixelBox) {
  let [darkest, lightest, sum] = [255, 0, 0];
  for (let y = y0; y < y1; y++) {
    for (let at = y * width + x0; at < y * width + x1; at++) {
      const shade = pixels[at]!;
      if (shade < darkest) darkest = shade;
      if (shade > lightest) lightest = shade;
      sum += shade;
    }
  }
  const count = (x1 - x0) * (y1 - y0);
  if (!(count > 0)) return { darkest: 255, lightest: 255, mean: 255 };
  return { darkest, lightest, mean: sum / count };
}

/** Whether two drawings of an area differ by so many shades somewhere; the second is white if there is none. */
export function differs(
  a: GrayImage,
  b: GrayImage | undefined,
  { x0, y0, x1, y1 }: PixelBox,
  shades: number,
): boolean {
  for (let y = y0; y < y1; y++) {
    for (let at = y * a.width + x0; at < y * a.width + x1; at++) {
      if (Math.abs(a.pixels[at]! - (b ? b.pixels[at]! : 255)) >= shades) return true;
    }
  }
  return false;
}
