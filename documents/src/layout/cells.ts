import type { Glyphs } from '../pdfium/glyphs.ts';

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

const middleAt = (boxes: Float32Array, index: number): number =>
  (boxes[index * 4]! + boxes[index * 4 + 2]!) / 2;

const widthAt = (boxes: Float32Array, index: number): number => boxes[index * 4 + 2]! - boxes[index * 4]!;

/** Whether a glyph stands in the line of the one before it. */
function isBeside(boxes: Float32Array, index: number): boolean {
  const [top, bottom] = [boxes[index * 4 + 1]!, boxes[index * 4 + 3]!];
  const [topBefore, bottomBefore] = [boxes[index * 4 - 3]!, boxes[index * 4 - 1]!];
  const overlap = Math.min(bottomBefore, bottom) - Math.max(topBefore, top);
  return overlap > SAME_LINE * Math.min(bottomBefore - topBefore, bottom - top);
}

/** How many cells a glyph stands behind the one before it; 0 if it stands in none. */
function cellsBefore(boxes: Float32Array, index: number, cell: number): number {
  const cells = (middleAt(boxes, index) - middleAt(boxes, index - 1)) / cell;
  const whole = Math.round(cells);
  return whole >= 1 && whole <= MOST_CELLS && Math.abs(cells - whole) <= EVEN ? whole : 0;
}

/** Letters that fields show in cells, one in each: the gaps between them tell nothing of words, empty cells do. */
export function findCells({ count, boxes }: Pick<Glyphs, 'count' | 'boxes'>): Uint8Array {
  const found = new Uint8Array(count);
  for (let from = 0, to = 0; from + 1 < count; from = Math.max(from + 1, to - 1)) {
    const cell = middleAt(boxes, from + 1) - middleAt(boxes, from);
    let [narrowest, widest] = [widthAt(boxes, from), widthAt(boxes, from)];
    for (to = from + 1; to < count; to++) {
      if (cell <= 0 || !isBeside(boxes, to) || cellsBefore(boxes, to, cell) === 0) break;
      narrowest = Math.min(narrowest, widthAt(boxes, to));
      widest = Math.max(widest, widthAt(boxes, to));
    }
    if (to - from < MIN_LETTERS || widest < narrowest * VARIED) continue;
    for (let index = from + 1; index < to; index++) {
      found[index] = cellsBefore(boxes, index, cell) === 1 ? NEXT_CELL : EMPTY_BEFORE;
    }
  }
  return found;
}
