import type { GrayImage } from '../pdfium/render.ts';

/** Places of ink on a picture that was made smaller. */
export interface InkPoints {
  readonly width: number;
  readonly height: number;
  /** Two numbers a point: x and y. */
  readonly places: Uint16Array;
}

/** Enough for lines of small print to stand apart; more costs time. */
const LONGER_SIDE = 900;

/** Share between the darkest and the lightest shade of a picture below which a pixel counts as ink. */
const INK_SHARE = 0.55;

/** Shades: a picture with less between its darkest and its lightest is empty. */
const FAINTEST = 24;

/** Each pixel is the darkest of those that it stands for: strokes are thinner than a step. */
function shrink({ width, height, pixels }: GrayImage): GrayImage {
  const step = Math.max(1, Math.ceil(Math.max(width, height) / LONGER_SIDE));
  const [columns, rows] = [Math.floor(width / step), Math.floor(height / step)];
  const small = new Uint8Array(columns * rows).fill(255);
  for (let y = 0; y < rows * step; y++) {
    const to = Math.floor(y / step) * columns;
    for (let x = 0; x < columns * step; x++) {
      const at = to + Math.floor(x / step);
      small[at] = Math.min(small[at] ?? 0, pixels[y * width + x] ?? 0);
    }
  }
  return { width: columns, height: rows, pixels: small };
}

/** The shade of the paper: most of a page is that. */
export function paperOf(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const shade of pixels) counts[shade] = (counts[shade] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

/** Finds the ink of a picture, measured by the picture's own paper. */
export function inkPoints(image: GrayImage): InkPoints {
  const { width, height, pixels } = shrink(image);
  const paper = paperOf(pixels);
  let darkest = paper;
  for (const shade of pixels) if (shade < darkest) darkest = shade;
  const threshold = paper - darkest < FAINTEST ? -1 : darkest + (paper - darkest) * INK_SHARE;
  const places: number[] = [];
  for (let at = 0; at < pixels.length; at++) {
    if ((pixels[at] ?? 255) <= threshold) places.push(at % width, Math.floor(at / width));
  }
  return { width, height, places: Uint16Array.from(places) };
}
