import type { GrayImage } from '../pdfium/render.ts';
import { type Stretch, unbroken } from './unbroken.ts';

/** A straight stretch of ink, from its left end to its right one, in fractions of the picture. */
export interface Stroke {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Pixels of the picture that are one here: a drawn line stays plain, and there are fewer to look at. */
const SHRUNK = 2;

/** Shades of what is ink and of what is paper, where the contrast of a picture is stretched. */
const INK = 180;
const PAPER = 205;

/** How much strokes sink or rise in a pixel: level, askew as scans are, and as a hand strikes out. */
const SLOPES = [0, 0.02, 0.04, 0.07, 0.11, 0.16, 0.22, 0.3, 0.42, 0.55];
const ALL_SLOPES = [...SLOPES, ...SLOPES.slice(1).map((slope) => -slope)];

/** Pixels of a stroke: at least as long as a word of two letters; longer than a few words, it is a rule. */
const SHORTEST = 11;
const LONGEST = 400;

/** Pixels above and below a stroke where paper is seen, and how many pixels of it stand so, between letters or in them. */
const APART = 2;
const FEWEST_BARE = 4;

/** Pixels of a level stroke that may strike out a single digit. */
const SHORTEST_LEVEL = 8;
const LEVEL = 0.04;

/** A page with more is a drawing or a form; short ones, which feet of letters make too, count for themselves. */
const MOST = 6000;

/** A picture of half the resolution. */
function shrink({ width, height, pixels }: GrayImage): GrayImage {
  const [across, down] = [Math.floor(width / SHRUNK), Math.floor(height / SHRUNK)];
  const small = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    const row = y * SHRUNK * width;
    for (let x = 0; x < across; x++) {
      const at = row + x * SHRUNK;
      small[y * across + x] =
        (pixels[at]! + pixels[at + 1]! + pixels[at + width]! + pixels[at + width + 1]!) >> 2;
    }
  }
  return { width: across, height: down, pixels: small };
}

/** What is left of a stroke of the coarse picture in the finer one. */
const piecesOf = (
  picture: GrayImage,
  { width, pixels }: GrayImage,
  stretch: Stretch,
  rowAt: (column: number) => number,
): Stretch[] =>
  unbroken(picture, {
    stretch,
    shrunk: SHRUNK,
    fewestBare: FEWEST_BARE,
    rowAt,
    isBare: (column, row) =>
      pixels[(row - APART) * width + column]! >= PAPER && pixels[(row + APART) * width + column]! >= PAPER,
  });

/**
 * Finds short straight strokes that have paper above and below them, in whatever direction a hand strikes words out.
 * @param picture at 200 dpi, its contrast stretched
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every pixel of a page in each direction, without calls
export function strokesIn(picture: GrayImage): Stroke[] {
  const small = shrink(picture);
  const { width, height, pixels } = small;
  const strokes: Stroke[] = [];
  const short: Stroke[] = [];
  for (const slope of ALL_SLOPES) {
    const shortest = Math.abs(slope) <= LEVEL ? SHORTEST_LEVEL : SHORTEST;
    const drop = Int16Array.from({ length: width }, (_, x) => Math.round(x * slope));
    const [lowest, highest] = [Math.min(0, drop[width - 1]!), Math.max(0, drop[width - 1]!)];
    for (let top = APART - highest; top < height - APART - lowest; top++) {
      let [from, bare] = [-1, 0];
      for (let x = 0; x <= width; x++) {
        const y = top + (drop[x] ?? 0);
        const at = y * width + x;
        if (x < width && y >= APART && y < height - APART && pixels[at]! < INK) {
          if (from < 0) [from, bare] = [x, 0];
          if (pixels[at - APART * width]! >= PAPER && pixels[at + APART * width]! >= PAPER) bare++;
          continue;
        }
        if (from < 0) continue;
        if (x - from >= shortest && x - from <= LONGEST && bare >= FEWEST_BARE) {
          for (const [left, right] of piecesOf(picture, small, [from, x], (column) => top + drop[column]!)) {
            if (right - left < shortest) continue;
            const [y0, y1] = [top + drop[left]! + 0.5, top + drop[right - 1]! + 0.5];
            const found = right - left < SHORTEST ? short : strokes;
            found.push({ x0: left / width, y0: y0 / height, x1: right / width, y1: y1 / height });
          }
          if (strokes.length > MOST) return [];
        }
        from = -1;
      }
    }
  }
  return short.length > MOST ? strokes : [...strokes, ...short];
}
