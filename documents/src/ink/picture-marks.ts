import type { Edges } from '../pdfium/matrix.ts';
import type { GrayImage } from '../pdfium/render.ts';
import { type Mask, roundIn } from './picture-rings.ts';

/** A square or a round shape that is there to be ticked. */
export interface PictureBox {
  /** In fractions of the picture. */
  readonly edges: Edges;
  readonly ink: 'empty' | 'marked' | 'full';
}

/** What somebody may have marked in a picture, in fractions of it. */
export interface PictureMarks {
  readonly boxes: readonly PictureBox[];
  /** Small round shapes; letters are among them. */
  readonly round: readonly PictureBox[];
  readonly rings: readonly Edges[];
}

/** Shades below which a pixel is ink, where the contrast of a picture is stretched. */
const INK = 150;

/** Points of the sides of boxes to tick, pixels by which a side wavers, and the share of it that has ink. */
const SMALLEST = 6;
const LARGEST = 18;
const WAVERS = 1;
const INKED = 0.93;
/** Share by which height and width differ, and share of a box on each side that its line takes. */
const SQUARE = 0.18;
const EDGE = 0.24;
/** Shares of the inside of a box that are ink: a speck is no tick, a tick is no filled box. */
const SPECK = 0.04;
const FULL = 0.8;

/** A picture with more is a drawing or a table. */
const MOST_BOXES = 60;
/** With so many round shapes, letters among them, it is in large print. */
const MOST_ROUND = 400;

function maskOf({ width, height, pixels }: GrayImage): Mask {
  const ink = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at++) if (pixels[at]! < INK) ink[at] = 1;
  return { width, height, ink };
}

/** Share of a straight stretch that has ink, where the line may waver. */
function inked({ width, height, ink }: Mask, x: number, y: number, length: number, down: boolean): number {
  let found = 0;
  for (let step = 0; step < length; step++) {
    for (let off = -WAVERS; off <= WAVERS; off++) {
      const [column, row] = down ? [x + off, y + step] : [x + step, y + off];
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      if (ink[row * width + column] !== 1) continue;
      found++;
      break;
    }
  }
  return length === 0 ? 0 : found / length;
}

/** How much of what stands in a box is ink. */
function insideOf({ width, ink }: Mask, x: number, y: number, across: number, down: number) {
  const [left, right] = [Math.ceil(x + across * EDGE), Math.floor(x + across * (1 - EDGE))];
  const [top, bottom] = [Math.ceil(y + down * EDGE), Math.floor(y + down * (1 - EDGE))];
  let dark = 0;
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) dark += ink[row * width + column]!;
  const share = dark / Math.max(1, (right - left) * (bottom - top));
  return share < SPECK ? 'empty' : share < FULL ? 'marked' : 'full';
}

/** The height of a box of which a level stretch of ink is the upper side; 0 where it is none. */
function heightBelow(mask: Mask, x: number, y: number, across: number): number {
  const [lowest, highest] = [Math.floor(across * (1 - SQUARE)), Math.ceil(across * (1 + SQUARE))];
  if (inked(mask, x + 1, y, lowest, true) < INKED) return 0;
  if (inked(mask, x + across - 2, y, lowest, true) < INKED) return 0;
  for (let down = lowest; down <= highest; down++) {
    const isClosed =
      inked(mask, x, y + down, across, false) >= INKED &&
      inked(mask, x + 1, y, down, true) >= INKED &&
      inked(mask, x + across - 2, y, down, true) >= INKED;
    if (isClosed) return down;
  }
  return 0;
}

/** Level stretches of ink that are so many pixels long. */
function* levelRuns({ width, height, ink }: Mask, shortest: number, longest: number) {
  for (let y = 0; y < height; y++) {
    for (let x = 0, from = -1; x <= width; x++) {
      if (x < width && ink[y * width + x] === 1) {
        if (from < 0) from = x;
        continue;
      }
      if (from >= 0 && x - from >= shortest && x - from <= longest) yield { x: from, y, across: x - from };
      from = -1;
    }
  }
}

/** Finds squares with four straight sides. @param scale pixels a point */
function boxesIn(mask: Mask, scale: number): PictureBox[] {
  const { width, height } = mask;
  const boxes: PictureBox[] = [];
  const isTaken = (x: number, y: number): boolean =>
    boxes.some(
      ({ edges: [left, top, right, bottom] }) =>
        x >= left * width - 2 && x <= right * width && y >= top * height - 2 && y <= bottom * height,
    );
  for (const { x, y, across } of levelRuns(mask, SMALLEST * scale, LARGEST * scale)) {
    const down = isTaken(x, y) ? 0 : heightBelow(mask, x, y, across);
    if (down === 0) continue;
    boxes.push({
      edges: [x / width, y / height, (x + across) / width, (y + down) / height],
      ink: insideOf(mask, x, y, across, down),
    });
    if (boxes.length > MOST_BOXES) return [];
  }
  return boxes;
}

/** Finds boxes to tick and rings in a picture. @param picture at a resolution of `dpi`, its contrast stretched */
export function marksIn(picture: GrayImage & { readonly dpi: number }): PictureMarks {
  const mask = maskOf(picture);
  const scale = picture.dpi / 72;
  const { rings, small } = roundIn(mask, scale);
  const round = small.map(({ edges, isEmpty }) => ({ edges, ink: isEmpty ? 'empty' : 'marked' }) as const);
  return { boxes: boxesIn(mask, scale), round: round.length > MOST_ROUND ? [] : round, rings };
}
