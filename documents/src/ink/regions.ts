import type { Box } from '@countersign/events';
import type { InkMap } from './ink-map.ts';
import type { PixelBox } from './pixels.ts';

/** A stretch of a page with ink on it. */
export interface InkRegion {
  readonly box: Box;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Steps from light to dark or back in it. */
  readonly steps: number;
}

/** Pixels of a cell's side: letters of one line share cells or stand in neighbouring ones. */
const CELL = 5;

/** Cells between words of a line at most. */
const WORD_SPACE = 2;

interface Cells {
  readonly columns: number;
  readonly rows: number;
  readonly counts: Uint16Array;
  readonly inked: readonly number[];
}

function countCells({ width, height, steps, places }: InkMap): Cells {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const counts = new Uint16Array(columns * rows);
  for (const at of places) {
    if (steps[at] !== 1) continue;
    const [x, y] = [at % width, Math.floor(at / width)];
    counts[Math.floor(y / CELL) * columns + Math.floor(x / CELL)]!++;
  }
  const inked: number[] = [];
  for (let cell = 0; cell < counts.length; cell++) if (counts[cell]! > 0) inked.push(cell);
  return { columns, rows, counts, inked };
}

/** Gathers inked cells that touch or stand a word's space apart. */
function gather({ columns, rows, counts }: Cells, start: number, taken: Uint8Array): number[] {
  const members = [start];
  taken[start] = 1;
  for (let next = 0; next < members.length; next++) {
    const [column, row] = [members[next]! % columns, Math.floor(members[next]! / columns)];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      const last = Math.min(columns - 1, column + WORD_SPACE);
      for (let x = Math.max(0, column - WORD_SPACE); x <= last; x++) {
        const cell = y * columns + x;
        if (taken[cell] === 1 || counts[cell] === 0) continue;
        taken[cell] = 1;
        members.push(cell);
      }
    }
  }
  return members;
}

/** The smallest rectangle of pixels around the steps in some cells. */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every cell of a page, without calls
function extentOf({ width, height, steps }: InkMap, members: readonly number[], columns: number): PixelBox {
  let [x0, y0, x1, y1] = [width, height, 0, 0];
  for (const cell of members) {
    const [left, top] = [(cell % columns) * CELL, Math.floor(cell / columns) * CELL];
    for (let y = top; y < Math.min(height, top + CELL); y++) {
      for (let x = left; x < Math.min(width, left + CELL); x++) {
        if (steps[y * width + x] !== 1) continue;
        if (x < x0) x0 = x;
        if (x >= x1) x1 = x + 1;
        if (y < y0) y0 = y;
        if (y >= y1) y1 = y + 1;
      }
    }
  }
  return { x0, y0, x1, y1 };
}

/** The stretches of a page that have ink on them. @param pixelsPerPoint of the map */
export function inkRegions(map: InkMap, pixelsPerPoint: number): InkRegion[] {
  const cells = countCells(map);
  const taken = new Uint8Array(cells.counts.length);
  const regions: InkRegion[] = [];
  for (const start of cells.inked) {
    if (taken[start] === 1) continue;
    const members = gather(cells, start, taken);
    const { x0, y0, x1, y1 } = extentOf(map, members, cells.columns);
    const [width, height] = [x1 - x0, y1 - y0];
    regions.push({
      box: {
        left: x0 / map.width,
        top: y0 / map.height,
        width: width / map.width,
        height: height / map.height,
      },
      width: width / pixelsPerPoint,
      height: height / pixelsPerPoint,
      steps: members.reduce((sum, cell) => sum + cells.counts[cell]!, 0),
    });
  }
  return regions;
}
