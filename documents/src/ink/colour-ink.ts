import type { Edges } from '../pdfium/matrix.ts';
import { BYTES_A_COLOUR, type ColourImage, type GrayImage } from '../pdfium/render.ts';
import { dropLongStems, type InkMap } from './ink-map.ts';
import { pixelsOf } from './pixels.ts';
import { STEP } from './quiet.ts';

/** Shades of red, green or blue: more than what a compressed photograph has at its edges. */
const COLOUR_STEP = 48;

/** Blue, green and red. */
const CHANNELS = 3;

/** Tells of which rows all bytes are white: most, on a page without its text. */
function whiteRows({ width, pixels }: ColourImage): (row: number) => boolean {
  const bytes = width * BYTES_A_COLOUR;
  const white = Buffer.alloc(bytes, 255);
  return (row) => white.compare(pixels, row * bytes, (row + 1) * bytes) === 0;
}

/**
 * Adds to a map where a page goes from one colour to another of the same shade: red print on green, say, which a drawing
 * in greys does not show.
 * @param colours the page without its text
 * @param grey the same in greys
 * @param read where words stand that are read
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every pixel of a page, without calls
export function withColourInk(
  map: InkMap,
  colours: ColourImage,
  grey: GrayImage,
  read: readonly Edges[],
): InkMap {
  const { width, height } = map;
  const found: number[] = [];
  const { pixels } = colours;
  const isPaper = whiteRows(colours);
  for (let y = 0; y < height; y++) {
    if (isPaper(y)) continue;
    for (let at = y * width; at < (y + 1) * width - 1; at++) {
      if (Math.abs(grey.pixels[at]! - grey.pixels[at + 1]!) >= STEP) continue;
      const byte = at * BYTES_A_COLOUR;
      for (let channel = byte; channel < byte + CHANNELS; channel++) {
        if (Math.abs(pixels[channel]! - pixels[channel + BYTES_A_COLOUR]!) < COLOUR_STEP) continue;
        found.push(at);
        break;
      }
    }
  }
  if (found.length === 0) return map;
  const steps = new Uint8Array(map.steps.length);
  for (const at of found) steps[at] = 1;
  dropLongStems(steps, found, width);
  for (const edges of read) {
    const { x0, y0, x1, y1 } = pixelsOf(edges, map, 1);
    for (let y = y0; y < y1; y++) steps.fill(0, y * width + x0, y * width + x1);
  }
  const added = found.filter((at) => steps[at] === 1);
  for (const at of map.places) if (map.steps[at] === 1) steps[at] = 1;
  return { width, height, steps, places: Uint32Array.from([...map.places, ...added]).sort() };
}

/** Pixels of the side of a tile of which one channel is taken. */
const TILE = 48;

/** By how much more a channel has to tell than the greys do. */
const TELLS_MORE = 2;

/** The darkest and the lightest shade of a tile. */
function rangeOf(
  { width, height, pixels }: GrayImage,
  [x0, y0]: readonly [number, number],
  bytes: number,
  channel: number,
): number {
  let [darkest, lightest] = [255, 0];
  for (let y = y0; y < Math.min(height, y0 + TILE); y++) {
    for (let x = x0; x < Math.min(width, x0 + TILE); x++) {
      const shade = pixels[(y * width + x) * bytes + channel]!;
      if (shade < darkest) darkest = shade;
      if (shade > lightest) lightest = shade;
    }
  }
  return lightest - darkest;
}

/** A picture in greys in which colours of the same shade differ: tile by tile, red, green or blue where it tells more. */
export function tellColoursApart(grey: GrayImage, colours: ColourImage): GrayImage {
  const { width, height } = grey;
  const pixels = grey.pixels.slice();
  for (let y0 = 0; y0 < height; y0 += TILE) {
    for (let x0 = 0; x0 < width; x0 += TILE) {
      const ranges = Array.from({ length: CHANNELS }, (_, channel) =>
        rangeOf(colours, [x0, y0], BYTES_A_COLOUR, channel),
      );
      const best = Math.max(...ranges);
      if (best < COLOUR_STEP || best < TELLS_MORE * rangeOf(grey, [x0, y0], 1, 0)) continue;
      const channel = ranges.indexOf(best);
      for (let y = y0; y < Math.min(height, y0 + TILE); y++) {
        for (let at = y * width + x0; at < y * width + Math.min(width, x0 + TILE); at++) {
          pixels[at] = colours.pixels[at * BYTES_A_COLOUR + channel]!;
        }
      }
    }
  }
  return { width, height, pixels };
}
