import { findGutters, type Gutter } from './gutter.ts';
import { median } from './median.ts';
import { isProse } from './prose.ts';
import { type Row, rowOf } from './rows.ts';

/** Rows that are read one after the other, before the next block begins. */
export type Block = readonly Row[];

/** Bands of a table stand this much further apart than the lines within them. */
const BAND_GAP = 1.4;

const sideOf = (rows: readonly Row[], keep: (centre: number) => boolean): Row[] =>
  rows.flatMap((row) => {
    const pieces = row.pieces.filter((piece) => keep((piece.left + piece.right) / 2));
    return pieces.length > 0 ? [rowOf(pieces)] : [];
  });

const split = (rows: readonly Row[], gutter: Gutter): readonly [left: Row[], right: Row[]] => {
  const middle = (gutter.left + gutter.right) / 2;
  return [sideOf(rows, (centre) => centre < middle), sideOf(rows, (centre) => centre >= middle)];
};

/** Groups of rows with a clear blank between them. */
function bandsOf(rows: readonly Row[]): Row[][] {
  const pitches = rows.slice(1).map((row, index) => row.bottom - rows[index]!.bottom);
  const usual = median(pitches);
  const bands: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index === 0 || pitches[index - 1]! > usual * BAND_GAP) bands.push([]);
    bands.at(-1)!.push(row);
  }
  return bands;
}

/** A table whose cells wrap: several bands, each of which begins in both columns at once. */
const isTable = (bands: readonly Row[][], gutter: Gutter): boolean =>
  bands.length >= 3 && bands.every(([first]) => first!.left < gutter.left && first!.right > gutter.right);

/**
 * Puts rows in the order in which a person reads them: columns of running text one after the other, tables
 * with wrapped cells cell by cell, everything else row by row.
 */
export function blocksOf(rows: readonly Row[], rightToLeft: boolean): Block[] {
  if (rows.length === 0) return [];
  for (const gutter of findGutters(rows)) {
    const inside = rows.slice(gutter.from, gutter.to);
    const sides = split(inside, gutter);
    if (!sides.every(isProse)) continue;
    const bands = bandsOf(inside);
    const parts = isTable(bands, gutter) ? bands.map((band) => split(band, gutter)) : [sides];
    return [
      ...blocksOf(rows.slice(0, gutter.from), rightToLeft),
      ...parts.flatMap((part) =>
        (rightToLeft ? part.toReversed() : part).flatMap((column) => blocksOf(column, rightToLeft)),
      ),
      ...blocksOf(rows.slice(gutter.to), rightToLeft),
    ];
  }
  return [rows];
}
