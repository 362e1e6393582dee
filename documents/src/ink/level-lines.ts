import type { Edges } from '../pdfium/matrix.ts';
import type { GrayImage } from '../pdfium/render.ts';

/** Pixels of a line at the least: longer than most words. */
const MIN_LENGTH = 44;

/** Shades by which a line is darker than paper, and by which paper varies. */
const DARKER = 20;
const GRAIN = 12;

/** Pixels above and below a line where there are no letters of it. */
const APART = [2, 3] as const;
const FARTHEST = 3;

/** Pixels of a line that stand between letters: the line is seen there, and not only letters in a row. */
const MIN_BARE = 4;

/** Of those, the share that has the shade of its lighter ones: a line is even, letters that touch one another are not. */
const EVEN = 25;
const LIGHTER = 0.8;
const MOST = 0.6;

const SHADES = 256;

/** The shade that most of a picture has. */
function paperOf({ pixels }: GrayImage): number {
  const counts = new Uint32Array(SHADES);
  for (let at = 0; at < pixels.length; at++) counts[pixels[at]!]!++;
  return counts.indexOf(Math.max(...counts));
}

/** Whether what stands bare between letters is even, as a line is and letters that touch one another are not. */
function isEven(bare: readonly number[]): boolean {
  if (bare.length < MIN_BARE) return false;
  const shade = bare.toSorted((a, b) => a - b)[Math.floor(bare.length * LIGHTER)]!;
  return bare.filter((each) => Math.abs(shade - each) <= EVEN).length >= MOST * bare.length;
}

/**
 * Finds level lines in a picture, in fractions of it: rules, underlines, and lines that are drawn through words.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every pixel of a page, without calls
export function levelLines(image: GrayImage): Edges[] {
  const { width, height, pixels } = image;
  const paper = paperOf(image);
  const dark = paper - DARKER;
  const bare = paper - GRAIN;
  const lines: Edges[] = [];
  for (let y = FARTHEST; y < height - FARTHEST; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      if (pixels[row + x]! > dark) continue;
      const from = x;
      while (x < width && pixels[row + x]! <= dark) x++;
      if (x - from < MIN_LENGTH) continue;
      const between: number[] = [];
      for (let at = row + from; at < row + x; at++) {
        const isBare = APART.every(
          (by) => pixels[at + by * width]! >= bare && pixels[at - by * width]! >= bare,
        );
        if (isBare) between.push(pixels[at]!);
      }
      if (isEven(between)) lines.push([from / width, y / height, x / width, (y + 1) / height]);
    }
  }
  return lines;
}
