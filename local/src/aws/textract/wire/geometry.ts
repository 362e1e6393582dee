import type { Geometry } from '@aws-sdk/client-textract';
import type { Word } from '@countersign/documents';

export type Box = Word['box'];

/** A page, and by how much some of its text is turned clockwise. */
export interface TurnedPage {
  /** Of any unit. */
  readonly width: number;
  readonly height: number;
  readonly degrees: number;
}

const RADIANS = Math.PI / 180;

/** The page that is turned to make the text upright, about the same centre. */
export function uprightSize({ width, height, degrees }: TurnedPage): { width: number; height: number } {
  const [cos, sin] = [Math.abs(Math.cos(degrees * RADIANS)), Math.abs(Math.sin(degrees * RADIANS))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

interface Point {
  readonly X: number;
  readonly Y: number;
}

/** A point of the upright page, in fractions, as a point of the page. */
function onPage(page: TurnedPage, x: number, y: number): Point {
  const { width, height } = uprightSize(page);
  const [cos, sin] = [Math.cos(page.degrees * RADIANS), Math.sin(page.degrees * RADIANS)];
  const [across, down] = [(x - 0.5) * width, (y - 0.5) * height];
  return {
    X: 0.5 + (across * cos - down * sin) / page.width,
    Y: 0.5 + (across * sin + down * cos) / page.height,
  };
}

const within = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Where text stands, as Textract says it: the upright box around it, and its corners, the upper left of the text
 * first, clockwise. All are fractions of the page as it lies, whichever way its text runs.
 * @param box of the text on the upright page
 */
export function geometryOf(page: TurnedPage, { left, top, width, height }: Box): Geometry {
  const Polygon = [
    onPage(page, left, top),
    onPage(page, left + width, top),
    onPage(page, left + width, top + height),
    onPage(page, left, top + height),
  ];
  const [xs, ys] = [Polygon.map(({ X }) => within(X)), Polygon.map(({ Y }) => within(Y))];
  const [Left, Top] = [Math.min(...xs), Math.min(...ys)];
  return {
    BoundingBox: { Left, Top, Width: Math.max(...xs) - Left, Height: Math.max(...ys) - Top },
    Polygon,
  };
}
