import type { Edges } from '../pdfium/matrix.ts';
import type { GrayImage } from '../pdfium/render.ts';

/** Shades: what is darker is black, scanned or not. */
const BLACK = 90;

/** Points: a box over a word or a line of them; rules are lower, areas higher. */
const LOWEST = 4.5;
const HIGHEST = 26;
const SHORTEST = 12;

/** Pixels by which the sides of a box are uneven. */
const UNEVEN = 1;

const WHITE = 255;

interface Open {
  readonly x0: number;
  readonly x1: number;
  readonly from: number;
}

/** Stretches of black in a row that are long enough. */
function stretchesIn(row: Uint8Array, shortest: number): { x0: number; x1: number }[] {
  const found: { x0: number; x1: number }[] = [];
  for (let x = 0; x < row.length; x++) {
    if (row[x]! >= BLACK) continue;
    const x0 = x;
    while (x < row.length && row[x]! < BLACK) x++;
    if (x - x0 >= shortest) found.push({ x0, x1: x });
  }
  return found;
}

/** Pixels above and below a box within which black goes on beside it where it is the ground of light print. */
const SOON = 4;

/** Whether a row is black along a stretch. */
const isBlack = ({ width, pixels }: GrayImage, y: number, from: number, to: number): boolean =>
  from >= 0 && to <= width && pixels.subarray(y * width + from, y * width + to).every((at) => at < BLACK);

/** Whether black goes on beside a stretch soon after a row, and on the whole of it until then. */
function goesOnBeside(
  image: GrayImage,
  { x0, x1 }: Omit<Open, 'from'>,
  start: number,
  step: 1 | -1,
  by: number,
) {
  for (let y = start; Math.abs(y - start) < SOON && y >= 0 && y < image.height; y += step) {
    if (isBlack(image, y, x0 - by, x1 - UNEVEN) || isBlack(image, y, x0 + UNEVEN, x1 + by)) return true;
    if (!isBlack(image, y, x0 + UNEVEN + 1, x1 - UNEVEN - 1)) return false;
  }
  return false;
}

/**
 * Black boxes as high as a line of print, in fractions of the page.
 * @param image the page without its text
 * @param width of the page in points
 */
export function blackBoxes(image: GrayImage, pageWidth: number): Edges[] {
  const { width, height, pixels } = image;
  const scale = width / pageWidth;
  const [lowest, highest, shortest] = [LOWEST, HIGHEST, SHORTEST].map((points) => points * scale);
  const white = Buffer.alloc(width, WHITE);
  let open: Open[] = [];
  const found: Edges[] = [];
  const close = ({ x0, x1, from }: Open, to: number): void => {
    if (to - from < lowest! || to - from > highest! || x1 - x0 < to - from) return;
    const reach = Math.round(shortest!);
    const isGround =
      goesOnBeside(image, { x0, x1 }, from - 1, -1, reach) && goesOnBeside(image, { x0, x1 }, to, 1, reach);
    // What is around light print on both sides is no box over words.
    if (isGround) return;
    found.push([x0 / width, from / height, x1 / width, to / height]);
  };
  for (let y = 0; y <= height; y++) {
    const row = pixels.subarray(y * width, y * width + width);
    const isPaper = y === height || white.equals(row);
    if (isPaper && open.length === 0) continue;
    const stretches = isPaper ? [] : stretchesIn(row, shortest!);
    const goesOn = (a: Pick<Open, 'x0' | 'x1'>, b: Pick<Open, 'x0' | 'x1'>): boolean =>
      Math.abs(a.x0 - b.x0) <= UNEVEN && Math.abs(a.x1 - b.x1) <= UNEVEN;
    for (const box of open) if (!stretches.some((each) => goesOn(each, box))) close(box, y);
    open = stretches.map((each) => open.find((box) => goesOn(each, box)) ?? { ...each, from: y });
  }
  return found;
}

/** Shares of a word's height: how high a box beside it is, how far off, and how far from the lines above and below it. */
const LOW = 0.5;
const HIGH = 2;
const SAME_LINE = 0.5;
const BESIDE = 2.5;
const NEXT_LINE = 0.7;
const COVERED = 0.3;
/** Share of a word's width by which its box is too wide. */
const REACHES_OUT = 0.1;

interface Page {
  readonly width: number;
  readonly height: number;
}

/**
 * Black boxes that stand where words would: beside words of a line, or between two lines. What stands there was blacked out,
 * and whether it matters nobody can tell.
 * @param words where words stand that are read
 */
export function blackedOut(boxes: readonly Edges[], words: readonly Edges[], page: Page): Edges[] {
  return boxes.filter((box) => {
    const [left, top, right, bottom] = box;
    const tall = bottom - top;
    const near = words.filter(
      ([, from, , to]) =>
        tall >= LOW * (to - from) && tall <= HIGH * (to - from) && from < bottom + tall && to > top - tall,
    );
    // Light print on black is read within it; what reaches out of it is what is left beside it.
    const isIn = ([l, t, r, b]: Edges): boolean => {
      const [y, reach] = [(t + b) / 2, REACHES_OUT * (r - l)];
      return l > left - reach && r < right + reach && y > top && y < bottom;
    };
    if (near.some(isIn)) return false;
    const beside = near.some(([l, t, r, b]) => {
      const shared = Math.min(b, bottom) - Math.max(t, top);
      const gap = Math.max(l - right, left - r) * page.width;
      return shared >= SAME_LINE * Math.min(b - t, tall) && gap <= BESIDE * (b - t) * page.height;
    });
    if (beside) return true;
    const over = near.filter(([l, , r]) => Math.min(r, right) - Math.max(l, left) >= COVERED * (r - l));
    const above = over.some(([, t, , b]) => Math.abs(top - b) <= NEXT_LINE * (b - t));
    const below = over.some(([, t, , b]) => Math.abs(t - bottom) <= NEXT_LINE * (b - t));
    return above && below;
  });
}
