import type { Edges } from '../pdfium/matrix.ts';
import { aroundAll, edgesOfBox } from '../reading/boxes.ts';
import type { InkMap } from './ink-map.ts';
import { pixelsOf } from './pixels.ts';
import type { InkRegion } from './regions.ts';

/** Points: letters of a mark across a page are higher than print, and there are a few of them. */
const LOWEST_LETTER = 20;
const LOWEST = 30;
const HIGHEST = 150;
const SHORTEST = 150;
const TIMES_LONGER = 2.4;

/** Steps from light to dark: a stroke by itself has fewer. */
const FEWEST_STEPS = 150;

/** Degrees from level and from upright in which no logo and no heading is set. */
const ASLANT = 12;
const QUARTER = 90;

/** Words that stand on a mark that runs level: it lies behind the text, as no logo does. */
const FEWEST_WORDS = 6;

/** What lies at both ends alone, as the ends of shaded rows do, varies by more than an even stretch of that length. */
const MOST_UNEVEN = 1.3;

/** Of an even stretch, how long it is in standard deviations. */
const LENGTH_OF_DEVIATION = Math.sqrt(12);

interface Stretch {
  /** Points. */
  readonly length: number;
  readonly height: number;
  /** Degrees from level, up to a quarter turn. */
  readonly degrees: number;
  readonly edges: Edges;
  readonly steps: number;
}

/** How the ink of some regions lies on the page, by the directions in which it varies most and least. */
function stretchOf({ width, places, steps }: InkMap, areas: readonly Edges[], points: number): Stretch {
  const inside = areas.map((edges) => pixelsOf(edges, { width, height: Math.floor(steps.length / width) }));
  let [count, sumX, sumY, sumXX, sumYY, sumXY] = [0, 0, 0, 0, 0, 0];
  for (const at of places) {
    if (steps[at] !== 1) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    if (!inside.some(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1)) continue;
    count++;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumYY += y * y;
    sumXY += x * y;
  }
  const [x, y] = [sumX / count, sumY / count];
  const [xx, yy, xy] = [sumXX / count - x * x, sumYY / count - y * y, sumXY / count - x * y];
  const [middle, apart] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
  const turn = (Math.atan2(2 * xy, xx - yy) * 90) / Math.PI;
  return {
    length: LENGTH_OF_DEVIATION * Math.sqrt(middle + apart) * points,
    height: LENGTH_OF_DEVIATION * Math.sqrt(Math.max(0, middle - apart)) * points,
    degrees: Math.abs(turn),
    edges: aroundAll(areas),
    steps: count,
  };
}

/**
 * A mark in large letters that is printed across a page, as `DRAFT` often is: no print by its size, and seen by everybody.
 * @param map the ink that no word explains
 * @param regions of it
 * @param words where words stand that are read
 */
export function markAcross(
  map: InkMap,
  regions: readonly InkRegion[],
  words: readonly Edges[],
  page: { readonly width: number; readonly height: number },
): Edges | undefined {
  const large = regions.filter(({ width, height }) => Math.min(width, height) >= LOWEST_LETTER);
  if (large.reduce((sum, { steps }) => sum + steps, 0) < FEWEST_STEPS) return undefined;
  const areas = large.map(({ box }) => edgesOfBox(box));
  const { length, height, degrees, edges, steps } = stretchOf(map, areas, page.width / map.width);
  if (steps < FEWEST_STEPS || height < LOWEST || height > HIGHEST) return undefined;
  const [left, top, right, bottom] = edges;
  const extent = Math.hypot((right - left) * page.width, (bottom - top) * page.height);
  if (length < SHORTEST || length < height * TIMES_LONGER || length > extent * MOST_UNEVEN) return undefined;
  if (degrees >= QUARTER - ASLANT) return undefined;
  if (degrees > ASLANT) return edges;
  const over = words.filter(([l, t, r, b]) => {
    const [x, y] = [(l + r) / 2, (t + b) / 2];
    return x > left && x < right && y > top && y < bottom;
  });
  return over.length >= FEWEST_WORDS ? edges : undefined;
}
