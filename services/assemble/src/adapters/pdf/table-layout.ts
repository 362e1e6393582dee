import { type Place, page, textWidth } from './page.ts';

/** Space above and below the text of a cell, in points. */
export const PADDING = 3.5;
const GUTTER = 8;

/** Shares of a label and its value. */
export const FACT_SHARES = [0.26, 0.74] as const;

/** Where the columns stand that share the width of the text. */
export function columnPlaces(shares: readonly number[]): Place[] {
  let x: number = page.left;
  return shares.map((share) => {
    const place = { x, width: share * textWidth - GUTTER };
    x += share * textWidth;
    return place;
  });
}
