import type { InkRegion } from '../ink/regions.ts';

/** Points: print is higher and wider, bullets, ticks and dashes are not. */
const MIN_WIDTH = 8;
const MIN_HEIGHT = 4;

/** Letters go from light to dark a few times. */
const MIN_STEPS = 10;

/** Whether a stretch of ink may be print. */
export const worthALook = ({ width, height, steps }: InkRegion): boolean =>
  width >= MIN_WIDTH && height >= MIN_HEIGHT && steps >= MIN_STEPS;
