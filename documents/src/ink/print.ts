import type { InkMap } from './ink-map.ts';
import type { InkRegion } from './regions.ts';
import { turnedRegion } from './turned-region.ts';

/** Points: the height of a line of print, from the x-height of small type to a heading. */
const LOWEST_LINE = 3;
const HIGHEST_LINE = 30;

/** Points that lines are long together before they count as print rather than as a mark. */
const MIN_LENGTH = 50;

/** Steps in a point of a line's row: letters have some, the strokes of a signature few. */
const DENSITY = 0.16;

/** Share of the densest row below which a row parts lines. */
const BETWEEN_LINES = 0.12;

/** What counts as a line of print. */
interface LineOfPrint {
  /** Points. */
  readonly lowest: number;
  /** Steps in a point of its densest row. */
  readonly density: number;
}

const ACROSS: LineOfPrint = { lowest: LOWEST_LINE, density: DENSITY };

/** How long the lines of print in a region are, in points; none in pictures, signatures, logos and rules. */
function linesIn(map: InkMap, { box, width }: InkRegion, line: LineOfPrint): number[] {
  const [x0, x1] = [Math.round(box.left * map.width), Math.round((box.left + box.width) * map.width)];
  const [y0, y1] = [Math.round(box.top * map.height), Math.round((box.top + box.height) * map.height)];
  const rows = Array.from({ length: y1 - y0 }, (_, row) => {
    let steps = 0;
    for (let at = (y0 + row) * map.width + x0; at < (y0 + row) * map.width + x1; at++)
      steps += map.steps[at]!;
    return steps;
  });
  const pointsPerPixel = width / (x1 - x0 || 1);
  const parting = Math.max(1, Math.max(0, ...rows) * BETWEEN_LINES);
  const lengths: number[] = [];
  let first = -1;
  for (let row = 0; row <= rows.length; row++) {
    const inLine = row < rows.length && rows[row]! > parting;
    if (inLine && first < 0) first = row;
    if (inLine || first < 0) continue;
    const stretch = { x0, x1, y0: y0 + first, y1: y0 + row, points: pointsPerPixel };
    lengths.push(lineLength(map, rows.slice(first, row), stretch, line));
    first = -1;
  }
  return lengths;
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** In a pixel. */
  readonly points: number;
}

/** The length of a line if it has as many steps as letters have. */
function lineLength(
  map: InkMap,
  rows: readonly number[],
  { x0, x1, y0, y1, points }: Stretch,
  { lowest, density }: LineOfPrint,
): number {
  const height = (y1 - y0) * points;
  if (height < lowest || height > HIGHEST_LINE) return 0;
  let inked = 0;
  for (let x = x0; x < x1; x++) {
    for (let y = y0; y < y1; y++) {
      if (map.steps[y * map.width + x] !== 1) continue;
      inked += 1;
      break;
    }
  }
  // Columns with a step hold one side of a stroke; letters leave about as many without.
  const length = Math.min((x1 - x0) * points, inked * 2.5 * points);
  const densest = Math.max(...rows);
  return densest >= density * length ? length : 0;
}

/** Steps in a point of the densest row of a region: print has more than what a hand writes. */
export function densestRow(map: InkMap, { box, width }: InkRegion): number {
  const [x0, x1] = [Math.round(box.left * map.width), Math.round((box.left + box.width) * map.width)];
  const [y0, y1] = [Math.round(box.top * map.height), Math.round((box.top + box.height) * map.height)];
  let densest = 0;
  for (let row = y0 * map.width; row < y1 * map.width; row += map.width) {
    const steps = map.steps.subarray(row + x0, row + x1).reduce((sum, step) => sum + step, 0);
    densest = Math.max(densest, steps);
  }
  return width > 0 ? densest / width : 0;
}

/** Degrees from one direction in which lines are looked for to the next. */
const DIRECTION = 3;
const HALF_TURN = 180;

/** Strokes of drawings fall into rows by chance, and lines that are drawn are low. */
const ASLANT: LineOfPrint = { lowest: 4, density: 0.3 };

/** Steps: with fewer there is no line of print. */
const MIN_STEPS = MIN_LENGTH * ASLANT.density;

/** Whether a line of print runs aslant, up or down through a region. */
function hasLineAslant(map: InkMap, region: InkRegion): boolean {
  for (let degrees = DIRECTION; degrees < HALF_TURN; degrees += DIRECTION) {
    const lines = linesIn(...turnedRegion(map, region, degrees), ASLANT);
    if (lines.some((length) => length >= MIN_LENGTH)) return true;
  }
  return false;
}

/** Whether ink that nobody read looks like print, in whatever direction it runs. */
export const isPrint = (map: InkMap, region: InkRegion): boolean =>
  linesIn(map, region, ACROSS).reduce((sum, length) => sum + length, 0) >= MIN_LENGTH ||
  (region.steps >= MIN_STEPS && hasLineAslant(map, region));
