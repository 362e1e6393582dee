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

/** What two drawings have to differ by, and where. */
interface Differing {
  /** Shades by which they differ somewhere at the least. */
  readonly shades: number;
  /** Pixels that are left out on the left and on the right of a glyph. */
  readonly inset?: number;
  /** Pixels of a glyph's width of which none is left out if it has fewer. */
  readonly narrow?: number;
}

/** Tells of glyphs whether two drawings of a page differ where they stand. */
export class Difference {
  readonly #a: GrayImage;
  readonly #b: Uint8Array | undefined;
  readonly #shades: number;
  readonly #inset: number;
  readonly #narrow: number;

  /** @param b white if there is none */
  constructor(a: GrayImage, b: GrayImage | undefined, { shades, inset = 0, narrow = 0 }: Differing) {
    this.#a = a;
    this.#b = b?.pixels;
    this.#shades = shades;
    this.#inset = inset;
    this.#narrow = narrow;
  }

  /**
   * Asked for every glyph of a page, so nothing is made on the way.
   * @param boxes those of glyphs
   * @param index which of them
   * @param margin share of its height that is left out above and below
   */
  at(boxes: Float32Array, index: number, margin = 0): boolean {
    const { width, height, pixels } = this.#a;
    const [top, bottom] = [boxes[index * 4 + 1]!, boxes[index * 4 + 3]!];
    const out = (bottom - top) * margin;
    const left = within(Math.floor(boxes[index * 4]! * width), width);
    const right = within(Math.ceil(boxes[index * 4 + 2]! * width), width);
    const inset = right - left < this.#narrow ? 0 : this.#inset;
    const [b, shades] = [this.#b, this.#shades];
    const [x0, x1] = [left + inset, right - inset];
    const y0 = within(Math.floor((top + out) * height), height);
    const y1 = within(Math.ceil((bottom - out) * height), height);
    for (let row = y0 * width; row < y1 * width; row += width) {
      for (let at = row + x0; at < row + x1; at++) {
        const other = b === undefined ? 255 : b[at]!;
        if (Math.abs(pixels[at]! - other) >= shades) return true;
      }
    }
    return false;
  }
}
