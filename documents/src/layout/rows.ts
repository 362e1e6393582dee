import { median } from './median.ts';
import type { Piece } from './piece.ts';

/** Pieces that stand at one height, left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pieces of one row share at least half of the lower one's height. */
const SHARED_HEIGHT = 0.5;

/** Type this many times larger than usual (an initial, a rule of underscores) must not swallow other rows. */
const TALLEST_ROW = 1.8;

export function rowOf(pieces: readonly Piece[]): Row {
  const sorted = [...pieces].sort((a, b) => a.left - b.left);
  const first = sorted[0]!;
  let { right, top, bottom } = first;
  for (const piece of sorted) {
    right = Math.max(right, piece.right);
    top = Math.min(top, piece.top);
    bottom = Math.max(bottom, piece.bottom);
  }
  return { pieces: sorted, left: first.left, right, top, bottom };
}

/** Pieces above one another whose centres are this many heights apart are lines of their own. */
const NEXT_LINE = 0.4;

/** Whether a piece stands in the line below or above another, rather than beside it. */
function isStacked(a: Piece, b: Piece): boolean {
  const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const apart = Math.abs(a.top + a.bottom - b.top - b.bottom) / 2;
  return overlap > 0 && apart > NEXT_LINE * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Gathers pieces into rows, top to bottom. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const limit = TALLEST_ROW * median(pieces.map((piece) => piece.bottom - piece.top));
  const rows: { pieces: Piece[]; top: number; bottom: number }[] = [];
  const byCentre = [...pieces].sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  for (const piece of byCentre) {
    const row = rows.at(-1);
    const shared = row ? Math.min(row.bottom, piece.bottom) - Math.max(row.top, piece.top) : 0;
    const lower = row ? Math.min(row.bottom - row.top, piece.bottom - piece.top) : 0;
    if (!row || shared < lower * SHARED_HEIGHT || row.pieces.some((other) => isStacked(piece, other))) {
      rows.push({ pieces: [piece], top: piece.top, bottom: piece.bottom });
      continue;
    }
    row.pieces.push(piece);
    // The tallest piece stands for its row; all pieces together would reach into the lines of a column set off.
    const { top, bottom } = piece;
    if (bottom - top > row.bottom - row.top && bottom - top <= limit) Object.assign(row, { top, bottom });
  }
  return rows.map((row) => rowOf(row.pieces));
}
