import type { Box } from '@countersign/events';
import type { Edges } from '../pdfium/matrix.ts';

/** A page turned so that some of its text stands upright. */
export interface RotatedPage {
  /** By which the text is turned clockwise on the page as displayed. */
  readonly degrees: number;
  /** Points of the page, and of the turned page around it. */
  readonly page: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

const RADIANS = Math.PI / 180;

export function rotatedPage(degrees: number, page: { width: number; height: number }): RotatedPage {
  const [cos, sin] = [Math.abs(Math.cos(degrees * RADIANS)), Math.abs(Math.sin(degrees * RADIANS))];
  return {
    degrees,
    page,
    width: page.width * cos + page.height * sin,
    height: page.width * sin + page.height * cos,
  };
}

/** A point of the page, in fractions, as a point of the turned page. */
export function toUpright(
  { degrees, page, width, height }: RotatedPage,
  x: number,
  y: number,
): [number, number] {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [dx, dy] = [(x - 0.5) * page.width, (y - 0.5) * page.height];
  return [0.5 + (dx * cos + dy * sin) / width, 0.5 + (dy * cos - dx * sin) / height];
}

function toPagePoint({ degrees, page, width, height }: RotatedPage, x: number, y: number): [number, number] {
  const [cos, sin] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)];
  const [dx, dy] = [(x - 0.5) * width, (y - 0.5) * height];
  return [0.5 + (dx * cos - dy * sin) / page.width, 0.5 + (dx * sin + dy * cos) / page.height];
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** The upright box around a box of the turned page. */
export function boxOnPage(turned: RotatedPage, { left, top, width, height }: Box): Box {
  const corners = [
    toPagePoint(turned, left, top),
    toPagePoint(turned, left + width, top),
    toPagePoint(turned, left, top + height),
    toPagePoint(turned, left + width, top + height),
  ];
  const xs = corners.map(([x]) => clamp(x));
  const ys = corners.map(([, y]) => clamp(y));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { left: x, top: y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Near half a quarter turn, boxes around turned boxes say only what width and height are together. */
const UNDECIDED = 0.3;
const USUAL_SHARE_OF_HEIGHT = 0.7;

/** The box of a turned glyph on the turned page, from the upright box around it on the page. */
export function uprightEdges(turned: RotatedPage, [left, top, right, bottom]: Edges): Edges {
  const { degrees, page } = turned;
  const [cos, sin] = [Math.abs(Math.cos(degrees * RADIANS)), Math.abs(Math.sin(degrees * RADIANS))];
  const [across, down] = [(right - left) * page.width, (bottom - top) * page.height];
  const difference = cos * cos - sin * sin;
  const decided = Math.abs(difference) >= UNDECIDED;
  const both = (across + down) / (cos + sin);
  const height = decided ? (down * cos - across * sin) / difference : both * USUAL_SHARE_OF_HEIGHT;
  const width = decided ? (across * cos - down * sin) / difference : both - height;
  const [x, y] = toUpright(turned, (left + right) / 2, (top + bottom) / 2);
  const [halfWidth, halfHeight] = [
    Math.max(0, width) / turned.width / 2,
    Math.max(0, height) / turned.height / 2,
  ];
  return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
}
