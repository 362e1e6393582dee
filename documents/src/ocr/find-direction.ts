import type { GrayImage } from '../pdfium/render.ts';
import { type InkPoints, inkPoints } from './ink-points.ts';

/** How the lines of a picture run. */
export interface LineDirection {
  /** Whether they run from top to bottom instead of from left to right. */
  readonly isSideways: boolean;
  /** Degrees by which they are turned clockwise beyond that. */
  readonly skew: number;
}

/** Scans lie askew by less. Degrees. */
const MAX_SKEW = 12;
const COARSE_STEP = 1;
const FINE_STEP = 0.1;

/** By how much lines must be plainer sideways before a picture is turned: letters have upright strokes too. */
const SIDEWAYS_MARGIN = 1.3;

/**
 * How plainly print falls into lines when looked at under an angle: rows of ink and rows of paper take turns along
 * text (projection profile after Postl, US patent 4,723,297).
 */
function plainness({ width, height, places }: InkPoints, degrees: number, isSideways: boolean): number {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const diagonal = width + height;
  const profile = new Float64Array(2 * diagonal);
  for (let at = 0; at < places.length; at += 2) {
    const [x, y] = [places[at] ?? 0, places[at + 1] ?? 0];
    const row = Math.round(isSideways ? x * cos + y * sin : y * cos - x * sin) + diagonal / 2;
    profile[row | 0] = (profile[row | 0] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < profile.length; row++) sum += ((profile[row] ?? 0) - (profile[row - 1] ?? 0)) ** 2;
  return sum;
}

interface Angle {
  readonly degrees: number;
  readonly plainness: number;
}

function plainest(ink: InkPoints, isSideways: boolean, around: number, reach: number, step: number): Angle {
  let best: Angle = { degrees: around, plainness: plainness(ink, around, isSideways) };
  for (let degrees = around - reach; degrees <= around + reach; degrees += step) {
    const angle = { degrees, plainness: plainness(ink, degrees, isSideways) };
    if (angle.plainness > best.plainness) best = angle;
  }
  return best;
}

/** By how much lines must be plainer askew: a logo or a single word has a direction by chance. */
const ASKEW_MARGIN = 1.1;

/** Degrees: what lies less askew is read as well as it is. */
const SMALLEST_SKEW = 0.3;

/** Finds how the lines of a picture run, undefined where it is empty; which end is their beginning stays open. */
export function findDirection(image: GrayImage): LineDirection | undefined {
  const ink = inkPoints(image);
  if (ink.places.length === 0) return undefined;
  const across = plainest(ink, false, 0, MAX_SKEW, COARSE_STEP);
  const down = plainest(ink, true, 0, MAX_SKEW, COARSE_STEP);
  const isSideways = down.plainness > across.plainness * SIDEWAYS_MARGIN;
  const coarse = isSideways ? down : across;
  const best = plainest(ink, isSideways, coarse.degrees, COARSE_STEP, FINE_STEP);
  const isAskew =
    Math.abs(best.degrees) >= SMALLEST_SKEW && best.plainness > plainness(ink, 0, isSideways) * ASKEW_MARGIN;
  return { isSideways, skew: isAskew ? Math.round(best.degrees * 10) / 10 : 0 };
}
