import type { GrayImage } from '../pdfium/render.ts';

/** Shades by which a drawn stroke wavers, and one that is always dark enough for it. */
const WAVERS = 50;
const DARK_ENOUGH = 150;

const PAPER = 255;

/** A stretch of a stroke, in columns of the coarse picture. */
export type Stretch = readonly [from: number, to: number];

/** A stroke that was found in a coarse picture. */
interface Found {
  readonly stretch: Stretch;
  /** Pixels of the finer picture that are one in the coarse one. */
  readonly shrunk: number;
  /** Coarse pixels of a stretch that stand between letters or in them, at the least. */
  readonly fewestBare: number;
  readonly rowAt: (column: number) => number;
  readonly isBare: (column: number, row: number) => boolean;
}

/** The darkest pixel of the finer picture in each of its columns along a stroke. */
function shadesAlong({ width, pixels }: GrayImage, { stretch: [from, to], shrunk, rowAt }: Found): number[] {
  return Array.from({ length: (to - from) * shrunk }, (_, at) => {
    const top = rowAt(from + Math.floor(at / shrunk)) * shrunk;
    let darkest = PAPER;
    for (let row = top - 1; row <= top + shrunk; row++)
      darkest = Math.min(darkest, pixels[row * width + from * shrunk + at]!);
    return darkest;
  });
}

/**
 * The stretches of a stroke that no paper parts in the finer picture: a drawn stroke is as dark between letters as in them,
 * while bars and arcs of letters that nearly touch run into one another in the coarse picture alone.
 */
export function unbroken(fine: GrayImage, found: Found): Stretch[] {
  const { stretch, shrunk, fewestBare, rowAt, isBare } = found;
  const [from, to] = stretch;
  const shades = shadesAlong(fine, found);
  const bare = Array.from({ length: to - from }, (_, at) => isBare(from + at, rowAt(from + at)));
  const seen = shades.filter((_, at) => bare[Math.floor(at / shrunk)]).toSorted((a, b) => a - b);
  const lightest = Math.max(DARK_ENOUGH, (seen[Math.floor(seen.length / 2)] ?? PAPER) + WAVERS);
  const stretches: Stretch[] = [];
  let begin = 0;
  // The pixels at its ends are lighter, being covered in part.
  for (let at = 0; at <= shades.length; at++) {
    const isEnd = at < shrunk || (at >= shades.length - shrunk && at < shades.length);
    if (isEnd || shades[at]! <= lightest) continue;
    const [first, last] = [Math.ceil(begin / shrunk), Math.floor(at / shrunk)];
    if (bare.slice(first, last).filter(Boolean).length >= fewestBare)
      stretches.push([from + first, from + last]);
    begin = at + 1;
  }
  return stretches;
}
