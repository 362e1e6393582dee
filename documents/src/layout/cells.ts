import { edgesAt, type Glyphs } from '../pdfium/glyphs.ts';
import type { Edges } from '../pdfium/matrix.ts';

/** How a glyph stands to the one before it: in the next cell of a row, or behind an empty cell; 0 for one in no such row. */
export const NEXT_CELL = 1;
export const EMPTY_BEFORE = 2;

/** In cells letters stand as far apart by their middles, give or take this share, whatever their width. */
const EVEN = 0.04;

/** So many letters in a row are no chance, if this much lies between the widths of the narrowest and the widest. */
const MIN_LETTERS = 8;
const VARIED = 1.3;

/** Empty cells between two words at most. */
const MOST_CELLS = 3;

const SAME_LINE = 0.6;

const middleOf = ([left, , right]: Edges): number => (left + right) / 2;

function isBeside(before: Edges, at: Edges): boolean {
  const overlap = Math.min(before[3], at[3]) - Math.max(before[1], at[1]);
  return overlap > SAME_LINE * Math.min(before[3] - before[1], at[3] - at[1]);
}

/** How many cells a glyph stands behind the one before it; 0 if it stands in none. */
function cellsBetween(before: Edges, at: Edges, cell: number): number {
  const cells = (middleOf(at) - middleOf(before)) / cell;
  const whole = Math.round(cells);
  return whole >= 1 && whole <= MOST_CELLS && Math.abs(cells - whole) <= EVEN ? whole : 0;
}

/** Letters that fields show in cells, one in each: the gaps between them tell nothing of words, empty cells do. */
export function findCells({ count, boxes }: Pick<Glyphs, 'count' | 'boxes'>): Uint8Array {
  const found = new Uint8Array(count);
  for (let from = 0, to = 0; from + 1 < count; from = Math.max(from + 1, to - 1)) {
    const [first, second] = [edgesAt(boxes, from), edgesAt(boxes, from + 1)];
    const cell = middleOf(second) - middleOf(first);
    let [narrowest, widest] = [first[2] - first[0], first[2] - first[0]];
    let before = first;
    for (to = from + 1; to < count; to++) {
      const at = edgesAt(boxes, to);
      if (cell <= 0 || !isBeside(before, at) || cellsBetween(before, at, cell) === 0) break;
      narrowest = Math.min(narrowest, at[2] - at[0]);
      widest = Math.max(widest, at[2] - at[0]);
      before = at;
    }
    if (to - from < MIN_LETTERS || widest < narrowest * VARIED) continue;
    for (let index = from + 1; index < to; index++) {
      const cells = cellsBetween(edgesAt(boxes, index - 1), edgesAt(boxes, index), cell);
      found[index] = cells === 1 ? NEXT_CELL : EMPTY_BEFORE;
    }
  }
  return found;
}
