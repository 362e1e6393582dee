import type { Engine } from './engine.ts';

/** `FPDF_SEGMENT_LINETO`, `_BEZIERTO`, `_MOVETO`: fpdf_edit.h */
export const LINE = 0;
export const CURVE = 1;
export const MOVE = 2;

/** A point that a path goes to, or by which a curve is steered, in the units of the path. */
interface PathPoint {
  readonly type: number;
  readonly x: number;
  readonly y: number;
}

/** A place, across and down. */
export type Point = readonly [x: number, y: number];

/** Where a curve, given by its start, the two points that steer it and its end, is at a part of its way. */
export function pointOnCurve([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const s = 1 - t;
  const at = (axis: 0 | 1): number =>
    s * s * s * a[axis] + 3 * s * s * t * b[axis] + 3 * s * t * t * c[axis] + t * t * t * d[axis];
  return [at(0), at(1)];
}

/** The points of a path, up to so many. */
export function pointsOf({ raw, heap }: Engine, path: number, most: number): PathPoint[] {
  const count = Math.min(most, raw.FPDFPath_CountSegments(path));
  const address = raw.malloc(8);
  const points: PathPoint[] = [];
  for (let index = 0; index < count; index++) {
    const segment = raw.FPDFPath_GetPathSegment(path, index);
    raw.FPDFPathSegment_GetPoint(segment, address, address + 4);
    const [x = 0, y = 0] = new Float32Array(heap().buffer, address, 2);
    points.push({ type: raw.FPDFPathSegment_GetType(segment), x, y });
  }
  raw.free(address);
  return points;
}
