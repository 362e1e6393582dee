import type { GrayImage } from '../pdfium/render.ts';

const PAPER = 255;
const RADIANS = Math.PI / 180;

/** Where a pixel of a turned picture comes from, by quarter turns clockwise. */
const SOURCES: readonly ((picture: GrayImage, x: number, y: number) => number)[] = [
  ({ width }, x, y) => y * width + x,
  ({ width, height }, x, y) => (height - 1 - x) * width + y,
  ({ width, height }, x, y) => (height - 1 - y) * width + (width - 1 - x),
  ({ width }, x, y) => x * width + (width - 1 - y),
];

/** Loses nothing. */
function quarterTurned(picture: GrayImage, quarters: number): GrayImage {
  const source = SOURCES[quarters];
  if (quarters === 0 || !source) return picture;
  const [width, height] = quarters === 2 ? [picture.width, picture.height] : [picture.height, picture.width];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels[y * width + x] = picture.pixels[source(picture, x, y)] ?? PAPER;
  }
  return { width, height, pixels };
}

/** The shade at a place between pixels. */
function shadeAt({ width, height, pixels }: GrayImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return PAPER;
  const [right, down] = [x - left, y - top];
  const at = top * width + left;
  const upper = (pixels[at] ?? PAPER) * (1 - right) + (pixels[at + 1] ?? PAPER) * right;
  const lower = (pixels[at + width] ?? PAPER) * (1 - right) + (pixels[at + width + 1] ?? PAPER) * right;
  return upper * (1 - down) + lower * down;
}

function freelyTurned(image: GrayImage, degrees: number): GrayImage {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const width = Math.round(image.width * Math.abs(cos) + image.height * Math.abs(sin));
  const height = Math.round(image.width * Math.abs(sin) + image.height * Math.abs(cos));
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const down = y - height / 2;
    for (let x = 0; x < width; x++) {
      const across = x - width / 2;
      const fromX = image.width / 2 + across * cos + down * sin;
      pixels[y * width + x] = shadeAt(image, fromX, image.height / 2 + down * cos - across * sin);
    }
  }
  return { width, height, pixels };
}

/** A picture turned clockwise about its centre, with white where it had nothing, none of it cut off. */
export function turnPicture(image: GrayImage, degrees: number): GrayImage {
  const quarters = Math.round(degrees / 90);
  const rest = degrees - quarters * 90;
  const turned = quarterTurned(image, ((quarters % 4) + 4) % 4);
  return rest === 0 ? turned : freelyTurned(turned, rest);
}
