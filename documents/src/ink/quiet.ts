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

/** A number that no cell has: it was not asked about yet. */
const UNKNOWN = 255;

/**
 * Finds the faint print of a picture: what differs little from the paper around it, but by more than its grain. A cell is
 * looked at when somebody asks about it, for most of a page is white.
 */
export class Quiet {
  readonly #columns: number;
  readonly #width: number;
  readonly #height: number;
  readonly #pixels: Uint8Array;
  readonly #steps: Uint8Array;
  /** The shade that most pixels of a cell have. */
  readonly #paper: Uint8Array;
  /** Shares of its pixels that differ from the next one, at all and by more than one shade. */
  readonly #any: Float32Array;
  readonly #more: Float32Array;
  readonly #shades = new Uint16Array(BINS);

  constructor({ width, height, pixels }: GrayImage) {
    this.#width = width;
    this.#height = height;
    this.#pixels = pixels;
    this.#columns = Math.ceil(width / CELL);
    const cells = this.#columns * Math.ceil(height / CELL);
    this.#steps = new Uint8Array(cells).fill(UNKNOWN);
    this.#paper = new Uint8Array(cells).fill(UNKNOWN);
    this.#any = new Float32Array(cells);
    this.#more = new Float32Array(cells);
  }

  #count(cell: number): void {
    const [left, top] = [(cell % this.#columns) * CELL, Math.floor(cell / this.#columns) * CELL];
    const [right, bottom] = [Math.min(this.#width - 1, left + CELL), Math.min(this.#height, top + CELL)];
    const shades = this.#shades.fill(0);
    let [all, any, more] = [0, 0, 0];
    for (let y = top; y < bottom; y++) {
      for (let at = y * this.#width + left; at < y * this.#width + right; at++) {
        const shade = this.#pixels[at]!;
        all++;
        shades[Math.floor(shade / SHADES)]!++;
        const by = shade - this.#pixels[at + 1]!;
        if (by === 0) continue;
        any++;
        if (by > 1 || by < -1) more++;
      }
    }
    this.#any[cell] = any / (all || 1);
    this.#more[cell] = more / (all || 1);
    this.#paper[cell] = shades.indexOf(Math.max(...shades));
  }

  /** What is a step in a cell: by the most of it and its neighbours, for where a picture ends, half of a cell is the page. */
  #stepOf(cell: number): number {
    if (this.#steps[cell] !== UNKNOWN) return this.#steps[cell]!;
    const column = cell % this.#columns;
    let [any, more] = [0, 0];
    for (let row = cell - this.#columns; row <= cell + this.#columns; row += this.#columns) {
      const last = Math.min(this.#columns - 1, column + 1) - column;
      for (let at = row - Math.min(1, column); at <= row + last; at++) {
        if (at < 0 || at >= this.#steps.length) continue;
        if (this.#paper[at] === UNKNOWN) this.#count(at);
        any = Math.max(any, this.#any[at]!);
        more = Math.max(more, this.#more[at]!);
      }
    }
    const step = GRAIN.find((grain) => any <= grain.any && more <= grain.more)?.step ?? STEP;
    this.#steps[cell] = step;
    return step;
  }

  /** Whether a pixel differs from the next one as faint print from its paper. */
  isStep(at: number): boolean {
    const [x, y] = [at % this.#width, Math.floor(at / this.#width)];
    const cell = Math.floor(y / CELL) * this.#columns + Math.floor(x / CELL);
    const shade = this.#pixels[at]!;
    if (Math.abs(shade - this.#pixels[at + 1]!) < this.#stepOf(cell)) return false;
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
