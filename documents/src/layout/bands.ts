import { median } from './median.ts';
import type { Row } from './rows.ts';

/** Bands of a table stand this much further apart than the lines within them. */
const BAND_GAP = 1.4;

/** Groups of rows with a clear blank between them. */
export function bandsOf(rows: readonly Row[]): Row[][] {
  const pitches = rows.slice(1).map((row, index) => row.bottom - rows[index]!.bottom);
  const usual = median(pitches);
  const bands: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index === 0 || pitches[index - 1]! > usual * BAND_GAP) bands.push([]);
    bands.at(-1)!.push(row);
  }
  return bands;
}
