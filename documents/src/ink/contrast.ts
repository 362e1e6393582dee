import type { GrayImage } from '../pdfium/render.ts';

/** Pixels of a tile's side: a few lines of print at the resolution of OCR. */
const TILE = 96;

/** Shades: a tile with less between its lightest and its darkest holds nothing but grain; where paper is even, less is print. */
const FAINTEST = 24;
const FAINTEST_ON_EVEN = 8;

/** Share of a tile that has the shade of its paper, or one next to it, where paper is even. */
const EVEN = 0.5;

interface Tiles {
  readonly columns: number;
  readonly paper: Uint8Array;
  readonly ink: Uint8Array;
  /** Pixels that have the shade of their paper. */
  readonly even: Uint16Array;
}

function measure({ width, height, pixels }: GrayImage): Tiles {
  const [columns, rows] = [Math.ceil(width / TILE), Math.ceil(height / TILE)];
  const paper = new Uint8Array(columns * rows);
  const ink = new Uint8Array(columns * rows).fill(255);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x++) {
      const shade = pixels[y * width + x]!;
      const tile = row + Math.floor(x / TILE);
      if (shade > paper[tile]!) paper[tile] = shade;
      if (shade < ink[tile]!) ink[tile] = shade;
    }
  }
  const even = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x++) {
      const tile = row + Math.floor(x / TILE);
      if (pixels[y * width + x]! >= paper[tile]! - 1) even[tile]!++;
    }
  }
  return { columns, paper, ink, even };
}

/**
 * Stretches each part of a picture so that its paper is white and its darkest ink black: faint print becomes as
 * plain as the rest of its page. Light print on dark ground stays as it is.
 */
export function stretchContrast(image: GrayImage): GrayImage {
  const { width, height, pixels } = image;
  const { columns, paper, ink, even } = measure(image);
  const stretched = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x++) {
      const tile = row + Math.floor(x / TILE);
      const [light, dark] = [paper[tile]!, ink[tile]!];
      const shade = pixels[y * width + x]!;
      const faintest = even[tile]! > TILE * TILE * EVEN ? FAINTEST_ON_EVEN : FAINTEST;
      const plain = light - dark < faintest ? light : ((shade - dark) * 255) / (light - dark);
      stretched[y * width + x] = plain;
    }
  }
  return { width, height, pixels: stretched };
}
