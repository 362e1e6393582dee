import type { InkMap } from './ink-map.ts';
import type { InkRegion } from './regions.ts';

/** Points: the height of a line of print, from the x-height of small type to a heading. */
const LOWEST_LINE = 3;
const HIGHEST_LINE = 30;

/** Points that lines are long together before they count as print rather than as a mark. */
const MIN_LENGTH = 50;

/** Steps in a point of a line's row: letters have some, the strokes of a signature few. */
const DENSITY = 0.16;

/** Share of the densest row below which a row parts lines. */
const BETWEEN_LINES = 0.12;

/** How long the lines of print in a region are together, in points; 0 for pictures, signatures, logos and rules. */
function printIn(map: InkMap, { box, width }: InkRegion): number {
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
  let [length, first] = [0, -1];
  for (let row = 0; row <= rows.length; row++) {
    const inLine = row < rows.length && rows[row]! > parting;
    if (inLine && first < 0) first = row;
    if (inLine || first < 0) continue;
    length += lineLength(
      map,
      rows.slice(first, row),
      { x0, x1, y0: y0 + first, y1: y0 + row },
      pointsPerPixel,
    );
    first = -1;
  }
  return length;
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The length of a line if it has as many steps as letters have. */
function lineLength(
  map: InkMap,
  rows: readonly number[],
  { x0, x1, y0, y1 }: Stretch,
  points: number,
): number {
  const height = (y1 - y0) * points;
  if (height < LOWEST_LINE || height > HIGHEST_LINE) return 0;
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
  return densest >= DENSITY * length ? length : 0;
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

/** Whether ink that nobody read looks like print. */
export const isPrint = (map: InkMap, region: InkRegion): boolean => printIn(map, region) >= MIN_LENGTH;
