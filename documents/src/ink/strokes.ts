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

/** The pixels that are ink with paper above and below them, from left to right: what is drawn through letters has some. */
function bareIn({ width, height, pixels }: GrayImage): { xs: Uint16Array; ys: Uint16Array } {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let x = 0; x < width; x++) {
    for (let y = APART; y < height - APART; y++) {
      const at = y * width + x;
      if (pixels[at]! >= INK) continue;
      if (pixels[at - APART * width]! < PAPER || pixels[at + APART * width]! < PAPER) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  return { xs: Uint16Array.from(xs), ys: Uint16Array.from(ys) };
}

/** The columns of bare pixels by the sheared rows that they stand in, each from left to right. */
interface SlopedRows {
  readonly columns: Uint16Array;
  /** Where each row begins among them, and where the last one ends. */
  readonly begins: Uint32Array;
  /** The row of the first one: at a column `x` a row `top` is in the row `top + drop[x]` of the picture. */
  readonly first: number;
}

function rowsAlong({ xs, ys }: ReturnType<typeof bareIn>, drop: Int16Array, height: number): SlopedRows {
  const [lowest, highest] = [Math.min(0, drop.at(-1)!), Math.max(0, drop.at(-1)!)];
  const begins = new Uint32Array(height + highest - lowest + 1);
  const rowOf = (at: number): number => ys[at]! - drop[xs[at]!]! + highest;
  for (let at = 0; at < xs.length; at++) begins[rowOf(at) + 1]!++;
  for (let row = 1; row < begins.length; row++) begins[row]! += begins[row - 1]!;
  const next = begins.slice();
  const columns = new Uint16Array(xs.length);
  for (let at = 0; at < xs.length; at++) columns[next[rowOf(at)]!++] = xs[at]!;
  return { columns, begins, first: -highest };
}

/** Stretches of ink in one direction with enough bare pixels in them: from a row, and from a column up to another. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over the pixels in which a stretch may begin, without calls but one
function* stretchesAlong(
  { width, height, pixels }: GrayImage,
  { columns, begins, first }: SlopedRows,
  drop: Int16Array,
  shortest: number,
): Generator<readonly [top: number, from: number, to: number]> {
  const isInk = (x: number, top: number): boolean => {
    const y = top + drop[x]!;
    return x >= 0 && x < width && y >= APART && y < height - APART && pixels[y * width + x]! < INK;
  };
  for (let row = 0; row + 1 < begins.length; row++) {
    const [top, last] = [first + row, begins[row + 1]!];
    for (let at = begins[row]!, bare = 0; at + FEWEST_BARE <= last; at += bare) {
      let [from, to] = [columns[at]!, columns[at]! + 1];
      while (isInk(from - 1, top)) from--;
      while (isInk(to, top)) to++;
      for (bare = 1; at + bare < last && columns[at + bare]! < to; ) bare++;
      if (to - from >= shortest && to - from <= LONGEST && bare >= FEWEST_BARE) yield [top, from, to];
    }
  }
}

/**
 * Finds short straight strokes that have paper above and below them, in whatever direction a hand strikes words out.
 * @param picture at 200 dpi, its contrast stretched
 */
export function strokesIn(picture: GrayImage): Stroke[] {
  const small = shrink(picture);
  const { width, height } = small;
  const bare = bareIn(small);
  const strokes: Stroke[] = [];
  const short: Stroke[] = [];
  for (const slope of ALL_SLOPES) {
    const shortest = Math.abs(slope) <= LEVEL ? SHORTEST_LEVEL : SHORTEST;
    const drop = Int16Array.from({ length: width }, (_, x) => Math.round(x * slope));
    const rows = rowsAlong(bare, drop, height);
    for (const [top, ...stretch] of stretchesAlong(small, rows, drop, shortest)) {
      const rowAt = (column: number): number => top + drop[column]!;
      const pieces = piecesOf(picture, small, stretch, rowAt).filter(([from, to]) => to - from >= shortest);
      for (const [left, right] of pieces) {
        const [y0, y1] = [rowAt(left) + 0.5, rowAt(right - 1) + 0.5];
        const found = right - left < SHORTEST ? short : strokes;
        found.push({ x0: left / width, y0: y0 / height, x1: right / width, y1: y1 / height });
      }
    }
    if (strokes.length > MOST) return [];
  }
  return short.length > MOST ? strokes : [...strokes, ...short];
}
