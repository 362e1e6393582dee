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
