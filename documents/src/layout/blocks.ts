import { bandsOf } from './bands.ts';
import { findGutters, type Gutter } from './gutter.ts';
import { isProse } from './prose.ts';
import { type Row, rowOf } from './rows.ts';

/** Rows that are read one after the other, before the next block begins. */
export type Block = readonly Row[];

type Sides = readonly [left: Row[], right: Row[]];

/** Stretches of rows from left to right, each smaller than what it was taken from. */
type Part = readonly Block[];

/** A label beside a text takes few lines. */
const MAX_LABEL_LINES = 4;

const sideOf = (rows: readonly Row[], keep: (centre: number) => boolean): Row[] =>
  rows.flatMap((row) => {
    const pieces = row.pieces.filter((piece) => keep((piece.left + piece.right) / 2));
    return pieces.length > 0 ? [rowOf(pieces)] : [];
  });

function split(rows: readonly Row[], gutter: Gutter): Sides {
  const middle = (gutter.left + gutter.right) / 2;
  return [sideOf(rows, (centre) => centre < middle), sideOf(rows, (centre) => centre >= middle)];
}

/** Cells of one row of a table begin at one height; lines of two columns meet there only by chance. */
const LEVEL = 0.15;

function startsOnBothSides([first]: readonly Row[], gutter: Gutter): boolean {
  const [left, right] = split([first!], gutter).map((side) => side[0]?.pieces[0]);
  if (!left || !right) return false;
  return Math.abs(left.bottom - right.bottom) < LEVEL * (left.bottom - left.top);
}

/** Share of rows with text on one side only, or on both at other heights, from which the sides are independent. */
const INDEPENDENT = 0.4;

const isIndependent = (rows: readonly Row[], gutter: Gutter): boolean =>
  rows.filter((row) => !startsOnBothSides([row], gutter)).length >= rows.length * INDEPENDENT;

/** Running text on both sides: columns, or a table with wrapped cells if each band begins on both sides at once. */
function asColumns(rows: readonly Row[], gutter: Gutter): Part[] | undefined {
  const sides = split(rows, gutter);
  const independent = isIndependent(rows, gutter);
  if (!sides.every((side) => isProse(side, independent))) return undefined;
  const bands = bandsOf(rows);
  const isTable = bands.length >= 3 && bands.every((band) => startsOnBothSides(band, gutter));
  return isTable ? bands.map((band) => split(band, gutter)) : [sides];
}

/** Whether the second row goes on with the sentence of the first. */
const runsOn = ([, second]: readonly Row[]): boolean =>
  /^\p{Ll}/u.test(second?.pieces[0]?.words[0]?.text ?? '');

/** Whether a band is a label of several lines with its text beside it, as in a list of definitions. */
function hasWrappedLabel(band: readonly Row[], gutter: Gutter): boolean {
  const textAlone = band.findIndex((row) => row.left > gutter.left);
  const lines = textAlone < 0 ? band.length : textAlone;
  const [label, text] = split(band, gutter);
  const isLabel = lines >= 2 && lines <= MAX_LABEL_LINES && label.length === lines;
  return isLabel && text.length > 0 && (text.length !== lines || runsOn(text));
}

/** Labels on the left of running text: where a label wraps, it is read before its text. */
function asLabels(rows: readonly Row[], gutter: Gutter): Part[] | undefined {
  if (!isProse(split(rows, gutter)[1])) return undefined;
  const bands = bandsOf(rows);
  if (!bands.some((band) => hasWrappedLabel(band, gutter))) return undefined;
  return bands.map((band) => (hasWrappedLabel(band, gutter) ? split(band, gutter) : [band]));
}

/**
 * Puts rows in the order in which a person reads them: columns of running text one after the other, tables
 * with wrapped cells cell by cell, everything else row by row.
 */
export function blocksOf(rows: readonly Row[], rightToLeft: boolean): Block[] {
  if (rows.length === 0) return [];
  const gutters = findGutters(rows);
  for (const arrange of [asColumns, asLabels]) {
    for (const gutter of gutters) {
      const parts = arrange(rows.slice(gutter.from, gutter.to), gutter);
      if (!parts) continue;
      return [
        ...blocksOf(rows.slice(0, gutter.from), rightToLeft),
        ...parts.flatMap((part) =>
          (rightToLeft ? part.toReversed() : part).flatMap((block) => blocksOf(block, rightToLeft)),
        ),
        ...blocksOf(rows.slice(gutter.to), rightToLeft),
      ];
    }
  }
  return [rows];
}
