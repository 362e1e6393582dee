import type { InkMap } from './ink-map.ts';
import type { InkRegion } from './regions.ts';

/** Points: what is lower nobody reads, what is higher is print as any other, and a line of it is at least so long. */
const LOWEST = 2.2;
const HIGHEST = 4;
const MIN_WIDTH = 30;

/** Steps in a point of its length, over all its rows: rests of underlines and of dashes have fewer. */
const DENSITY = 0.9;

/** Pixels after which dots and dashes come again, at the most, and share of steps that then do. */
const LONGEST_PERIOD = 48;
const REGULAR = 0.88;

/** Whether a stretch of low ink comes again and again in the same distance, as the dots of a leader do. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over the pixels of a line, without calls
function isRegular({ steps, width }: InkMap, x0: number, x1: number, y0: number, y1: number): boolean {
  const longest = Math.min(LONGEST_PERIOD, Math.floor((x1 - x0) / 2));
  for (let period = 2; period <= longest; period++) {
    let [again, all] = [0, 0];
    for (let row = y0 * width; row < y1 * width; row += width) {
      for (let at = row + x0; at < row + x1 - period; at++) {
        if (steps[at] !== 1 && steps[at + period] !== 1) continue;
        all++;
        if (steps[at] === steps[at + period]) again++;
      }
    }
    if (again >= REGULAR * all) return true;
  }
  return false;
}

/** Whether ink that is lower than other print may be a line of letters. */
export function isFinePrint(map: InkMap, { box, width, height, steps }: InkRegion): boolean {
  if (height < LOWEST || height >= HIGHEST || width < MIN_WIDTH || steps < DENSITY * width) return false;
  const [x0, x1] = [Math.round(box.left * map.width), Math.round((box.left + box.width) * map.width)];
  const [y0, y1] = [Math.round(box.top * map.height), Math.round((box.top + box.height) * map.height)];
  return !isRegular(map, x0, x1, y0, y1);
}
