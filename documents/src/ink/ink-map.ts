import type { Edges } from '../pdfium/matrix.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { pixelsOf } from './pixels.ts';
import { Quiet, STEP } from './quiet.ts';

/**
 * Where a picture goes from light to dark and back along its rows: print does so every few points, whatever its
 * colour and that of its paper; shaded areas and rules hardly do.
 */
export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** 1 where a pixel differs from the one to its right. */
  readonly steps: Uint8Array;
  /** Where that may be so, in ascending order. */
  readonly places: Uint32Array;
}

/** Shades: what is less is no print anywhere. */
const FAINTEST = 3;

/** Pixels: stems of letters are shorter; what is longer is a rule, a border or the edge of a picture. */
const LONGEST_STEM = 17;

const EMPTY = 0xffffffff;

/** Four pixels each: most of a page is white once its words are erased, and all of a stretch is compared at once. */
const STRETCH = 512;

const WHITE = Buffer.alloc(4 * STRETCH + 4, 255);

/** Whether all bytes are white, from the first up to but not including the last. */
function isWhite(pixels: Uint8Array, from: number, to: number): boolean {
  const end = Math.min(to, pixels.length);
  return WHITE.compare(pixels, from, end, 0, end - from) === 0;
}

/** Finds the steps of a picture. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every pixel of a page, without calls
export function mapInk({ width, height, pixels }: GrayImage): InkMap {
  const steps = new Uint8Array(width * height);
  const found: number[] = [];
  const quads = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length >> 2);
  const last = pixels.length - 1;
  let quiet: Quiet | undefined;
  for (let from = 0; from < quads.length; from += STRETCH) {
    if (isWhite(pixels, from * 4, (from + STRETCH) * 4 + 4)) continue;
    for (let quad = from; quad < Math.min(quads.length, from + STRETCH); quad++) {
      if (quads[quad] === EMPTY && (quad + 1 === quads.length || quads[quad + 1] === EMPTY)) continue;
      const end = Math.min(last, quad * 4 + 4);
      for (let at = quad * 4; at < end; at++) {
        const by = Math.abs(pixels[at]! - pixels[at + 1]!);
        if (by < FAINTEST || (at + 1) % width === 0) continue;
        if (by < STEP) {
          quiet ??= new Quiet({ width, height, pixels });
          if (!quiet.isStep(at)) continue;
        }
        steps[at] = 1;
        found.push(at);
      }
    }
  }
  dropLongStems(steps, found, width);
  return { width, height, steps, places: Uint32Array.from(found) };
}

/** The map without the ink at some places and so many pixels around them. */
export function withoutInk(map: InkMap, places: readonly Edges[], around = 0): InkMap {
  if (places.length === 0) return map;
  const steps = map.steps.slice();
  for (const edges of places) {
    const { x0, y0, x1, y1 } = pixelsOf(edges, map, around);
    for (let y = y0; y < y1; y++) steps.fill(0, y * map.width + x0, y * map.width + x1);
  }
  return { ...map, steps };
}

/** Pixels by which a rule that crosses another is interrupted. */
const CROSSING = 2;

/** Steps straight below one another in a long row are the side of a rule. */
export function dropLongStems(steps: Uint8Array, found: readonly number[], width: number): void {
  for (const top of found) {
    if (steps[top] !== 1 || (top >= width && steps[top - width] === 1)) continue;
    let end = top;
    for (let at = top; at < steps.length && at - end <= CROSSING * width; at += width) {
      if (steps[at] === 1) end = at;
    }
    if ((end - top) / width < LONGEST_STEM) continue;
    for (let at = top; at <= end; at += width) steps[at] = 0;
  }
}
