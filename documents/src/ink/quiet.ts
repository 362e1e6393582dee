import type { GrayImage } from '../pdfium/render.ts';

/** Pixels of the side of a cell: a line and a half of print. */
const CELL = 16;

/** Shades from one pixel to the next: more than the noise of a scan. */
export const STEP = 14;

/** Of which share of a cell pixels may differ from the next one at all or by more than one shade, and what is a step then. */
const GRAIN = [
  { any: 0.4, more: 1, step: 3 },
  { any: 0.7, more: 1, step: 5 },
  { any: 1, more: 0.5, step: 9 },
] as const;

/** Shades that count as one, and by how many of those faint print may differ from its paper. */
const SHADES = 8;
const BINS = 256 / SHADES;
const NEAR = 3;

/** Pixels to which the edge of dark ink reaches. */
const BESIDE = 2;

/** Finds the faint print of a picture: what differs little from the paper around it, but by more than its grain. */
export class Quiet {
  readonly #columns: number;
  readonly #width: number;
  readonly #pixels: Uint8Array;
  readonly #steps: Uint8Array;
  /** The shade that most pixels of a cell have. */
  readonly #paper: Uint8Array;

  constructor({ width, height, pixels }: GrayImage) {
    this.#width = width;
    this.#pixels = pixels;
    this.#columns = Math.ceil(width / CELL);
    const cells = this.#columns * Math.ceil(height / CELL);
    const all = new Uint16Array(cells);
    const any = new Uint16Array(cells);
    const more = new Uint16Array(cells);
    const shades = new Uint16Array(cells * BINS);
    for (let y = 0; y < height; y++) {
      const row = Math.floor(y / CELL) * this.#columns;
      for (let x = 0; x < width - 1; x++) {
        const at = y * width + x;
        const cell = row + Math.floor(x / CELL);
        const shade = pixels[at]!;
        all[cell]!++;
        shades[cell * BINS + Math.floor(shade / SHADES)]!++;
        const by = shade - pixels[at + 1]!;
        if (by === 0) continue;
        any[cell]!++;
        if (by > 1 || by < -1) more[cell]!++;
      }
    }
    const share = (counts: Uint16Array) =>
      Float32Array.from(counts, (count, cell) => count / (all[cell]! || 1));
    const [anyShare, moreShare] = [share(any), share(more)];
    this.#steps = Uint8Array.from(all, (_, cell) => {
      const [anyAround, moreAround] = [this.#around(anyShare, cell), this.#around(moreShare, cell)];
      return GRAIN.find((grain) => anyAround <= grain.any && moreAround <= grain.more)?.step ?? STEP;
    });
    this.#paper = Uint8Array.from(all, (_, cell) => {
      const counts = shades.subarray(cell * BINS, (cell + 1) * BINS);
      return counts.indexOf(Math.max(...counts));
    });
  }

  /** The most of a cell and its neighbours: where a picture ends, half of a cell is the page. */
  #around(shares: Float32Array, cell: number): number {
    const column = cell % this.#columns;
    let most = 0;
    for (let row = cell - this.#columns; row <= cell + this.#columns; row += this.#columns) {
      const last = Math.min(this.#columns - 1, column + 1) - column;
      for (let at = row - Math.min(1, column); at <= row + last; at++) most = Math.max(most, shares[at] ?? 0);
    }
    return most;
  }

  /** Whether a pixel differs from the next one as faint print from its paper. */
  isStep(at: number): boolean {
    const [x, y] = [at % this.#width, Math.floor(at / this.#width)];
    const cell = Math.floor(y / CELL) * this.#columns + Math.floor(x / CELL);
    const shade = this.#pixels[at]!;
    if (Math.abs(shade - this.#pixels[at + 1]!) < this.#steps[cell]!) return false;
    // What is beside dark ink is its edge.
    for (let row = at - BESIDE * this.#width; row <= at + BESIDE * this.#width; row += this.#width) {
      for (let near = row - 1; near <= row + BESIDE; near++) {
        const by = Math.floor((this.#pixels[near] ?? shade) / SHADES) - this.#paper[cell]!;
        if (by > NEAR || by < -NEAR) return false;
      }
    }
    return true;
  }
}
