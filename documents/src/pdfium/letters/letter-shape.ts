/** A part of a drawing, one byte of ink a pixel: 0 none, 255 all. */
export interface InkArea {
  readonly pixels: Uint8Array;
  /** Bytes from one row to the next, and from one pixel to the next. */
  readonly stride: number;
  readonly step: number;
  /** Offset of the first pixel. */
  readonly offset: number;
  readonly height: number;
  /** Columns, from the first up to but not including the last. */
  readonly x0: number;
  readonly x1: number;
}

/** What a letter looks like, whatever its size: how much ink is in each cell of a grid over it. */
export interface LetterShape {
  readonly cells: Float32Array;
  /** Logarithm of its width in heights. */
  readonly aspect: number;
}

const GRID = 10;

/** Less ink than that is the seam of a letter. */
export const INKED = 72;

/** Pixels of a letter's height that tell something; accents, dots and dashes are lower. */
const MIN_HEIGHT = 8;

export const inkAt = ({ pixels, stride, step, offset }: InkArea, x: number, y: number): number =>
  pixels[offset + y * stride + x * step] ?? 0;

/** The widest row of columns with ink: what stands apart from it at the edge belongs to the letters beside. */
function widestRun(inked: readonly boolean[]): [from: number, to: number] {
  let best: [number, number] = [0, 0];
  for (let from = 0, to = 0; from < inked.length; from = Math.max(to, from + 1)) {
    for (to = from; to < inked.length && inked[to]; ) to++;
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return best;
}

function extentOf(area: InkArea) {
  const columns = Array.from({ length: Math.max(0, area.x1 - area.x0) }, (_, column) => {
    for (let y = 0; y < area.height; y++) if (inkAt(area, area.x0 + column, y) > INKED) return true;
    return false;
  });
  const [from, to] = widestRun(columns);
  const [x0, x1] = [area.x0 + from, area.x0 + to];
  let [y0, y1] = [area.height, 0];
  for (let y = 0; y < area.height; y++) {
    for (let x = x0; x < x1; x++) {
      if (inkAt(area, x, y) <= INKED) continue;
      if (y < y0) y0 = y;
      y1 = y + 1;
    }
  }
  return { x0, x1, y0, y1 };
}

/** The shape of the letter that stands in a part of a drawing; undefined for what is too small to be one. */
export function shapeIn(area: InkArea): LetterShape | undefined {
  const { x0, x1, y0, y1 } = extentOf(area);
  if (y1 - y0 < MIN_HEIGHT || x1 <= x0) return undefined;
  const cells = new Float32Array(GRID * GRID);
  const [across, down] = [(x1 - x0) / GRID, (y1 - y0) / GRID];
  for (let cell = 0; cell < cells.length; cell++) {
    const [left, top] = [x0 + (cell % GRID) * across, y0 + Math.floor(cell / GRID) * down];
    cells[cell] = meanInk(area, [left, top, left + across, top + down]);
  }
  return { cells, aspect: Math.log((x1 - x0) / (y1 - y0)) };
}

/** Mean ink of a cell, pixels at its edges by the share that lies in it. */
function meanInk(area: InkArea, [left, top, right, bottom]: readonly [number, number, number, number]) {
  let sum = 0;
  for (let y = Math.floor(top); y < bottom; y++) {
    const tall = Math.min(y + 1, bottom) - Math.max(y, top);
    for (let x = Math.floor(left); x < right; x++) {
      sum += inkAt(area, x, y) * tall * (Math.min(x + 1, right) - Math.max(x, left));
    }
  }
  return sum / (255 * (right - left) * (bottom - top));
}

/** How much a difference of width counts beside one of ink. */
const WIDTH = 0.25;

/** How little two shapes have in common: 0 for the same. @param most what is more need not be told exactly */
export function distanceOf(a: LetterShape, b: LetterShape, most = Infinity): number {
  const byWidth = WIDTH * Math.abs(a.aspect - b.aspect);
  const { length } = a.cells;
  const ofCells = byWidth < most ? (most - byWidth) ** 2 * length : 0;
  let sum = 0;
  for (let cell = 0; cell < length && sum <= ofCells; cell++) {
    const difference = a.cells[cell]! - b.cells[cell]!;
    sum += difference * difference;
  }
  return sum > ofCells ? Infinity : Math.sqrt(sum / length) + byWidth;
}
