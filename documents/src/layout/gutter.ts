import type { Row } from './rows.ts';

/** An empty strip between two columns, through the rows `from` to `to` (exclusive). */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
}

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** A gutter is at least this wide, in row heights; the blanks of justified text are seldom wider. */
const MIN_WIDTH = 0.9;

/** Rows with text on both sides that it takes to call a strip a gutter. */
const MIN_ROWS = 3;

const heightOf = (row: Row): number => row.bottom - row.top;

function blanks(row: Row): Strip[] {
  const found: Strip[] = [];
  let end = row.left;
  for (const piece of row.pieces) {
    if (piece.left - end >= MIN_WIDTH * heightOf(row)) found.push({ left: end, right: piece.left });
    end = Math.max(end, piece.right);
  }
  return found;
}

/** Lines of two columns that are set off by less than a line overlap in height; lines of one column hardly do. */
const SET_OFF = 0.3;

/** The blank between two rows that stand side by side, each in its own column, set off by part of a line. */
function between(row: Row, next: Row | undefined): Strip[] {
  if (!next) return [];
  const shared = Math.min(row.bottom, next.bottom) - Math.max(row.top, next.top);
  if (shared < SET_OFF * Math.min(heightOf(row), heightOf(next))) return [];
  const [left, right] = row.right <= next.left ? [row, next] : [next, row];
  return right.left - left.right >= MIN_WIDTH * heightOf(row)
    ? [{ left: left.right, right: right.left }]
    : [];
}

const meet = (a: Strip, b: Strip): Strip => ({
  left: Math.max(a.left, b.left),
  right: Math.min(a.right, b.right),
});

const overlaps = (a: Strip, b: Strip): boolean => a.left < b.right && b.left < a.right;

/** The strip, narrowed to what the row leaves free of it; undefined where the row runs across. */
function narrow(
  strip: Strip,
  row: Row,
  rowBlanks: readonly Strip[],
): { strip: Strip; bothSides: boolean } | undefined {
  const wideEnough = (candidate: Strip): boolean =>
    candidate.right - candidate.left >= MIN_WIDTH * heightOf(row);
  const beside =
    row.right <= strip.right ? { left: Math.max(strip.left, row.right), right: strip.right } : undefined;
  const before =
    row.left >= strip.left ? { left: strip.left, right: Math.min(strip.right, row.left) } : undefined;
  for (const oneSided of [beside, before]) {
    if (oneSided && wideEnough(oneSided)) return { strip: oneSided, bothSides: false };
  }
  for (const blank of rowBlanks) {
    const met = meet(strip, blank);
    if (wideEnough(met)) return { strip: met, bothSides: true };
  }
  return undefined;
}

/** A gutter and how many of its rows have text on both sides. */
type FollowedGutter = Gutter & { readonly rows: number };

/** All maximal gutters of these rows, those through most two-sided rows first. */
export function findGutters(rows: readonly Row[]): Gutter[] {
  const blanksOf = rows.map(blanks);
  const setOff = rows.map((row, index) => between(row, rows[index + 1]));
  const found: FollowedGutter[] = [];

  /** Follows a blank downwards for as long as something of it is left. */
  function follow(start: Strip, from: number): FollowedGutter {
    let strip = start;
    let twoSided = 0;
    let to = from;
    for (; to < rows.length; to++) {
      const next = narrow(strip, rows[to]!, blanksOf[to]!);
      if (!next) break;
      strip = next.strip;
      if (next.bothSides || setOff[to]!.some((blank) => overlaps(blank, strip))) twoSided++;
    }
    return { ...strip, from, to, rows: twoSided };
  }

  for (const [from, starts] of blanksOf.entries()) {
    for (const start of [...starts, ...setOff[from]!]) {
      if (found.some((known) => from < known.to && overlaps(start, known))) continue;
      const gutter = follow(start, from);
      if (gutter.rows >= MIN_ROWS) found.push(gutter);
    }
  }
  return found.sort((a, b) => b.rows - a.rows);
}
