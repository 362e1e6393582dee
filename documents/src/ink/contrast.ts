import type { GrayImage } from '../pdfium/render.ts';

/** Pixels of a tile's side: a few lines of print at the resolution of OCR. */
const TILE = 96;

/** Shades: a tile with less between its lightest and its darkest holds nothing, or nothing that a person reads. */
const FAINTEST = 24;

interface Tiles {
  readonly columns: number;
  readonly paper: Uint8Array;
  readonly ink: Uint8Array;
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
  return { columns, paper, ink };
}

/**
 * Stretches each part of a picture so that its paper is white and its darkest ink black: faint print becomes as
 * plain as the rest of its page. Light print on dark ground stays as it is.
 */
export function stretchContrast(image: GrayImage): GrayImage {
  const { width, height, pixels } = image;
  const { columns, paper, ink } = measure(image);
  const stretched = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / TILE) * columns;
    for (let x = 0; x < width; x++) {
      const tile = row + Math.floor(x / TILE);
      const [light, dark] = [paper[tile]!, ink[tile]!];
      const shade = pixels[y * width + x]!;
      const plain = light - dark < FAINTEST ? light : ((shade - dark) * 255) / (light - dark);
      stretched[y * width + x] = plain;
    }
  }
  return { width, height, pixels: stretched };
}
