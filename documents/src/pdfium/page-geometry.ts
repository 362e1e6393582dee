import type { Engine } from './engine.ts';
import type { Matrix } from './matrix.ts';

/** A page as displayed, and how PDF coordinates become fractions of it. */
export interface PageGeometry {
  /** Points, rotation applied. */
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise by which the page is displayed: `/Rotate`. */
  readonly quarterTurns: number;
  /** Origin at the top left. */
  readonly toFraction: Matrix;
}

/** One matrix for each quarter turn clockwise, for a visible area of `w` × `h` that begins at `x`, `y`. */
const transform = (turns: number, x: number, y: number, w: number, h: number): PageGeometry['toFraction'] => {
  switch (turns) {
    case 1:
      return [0, 1 / w, 1 / h, 0, -y / h, -x / w];
    case 2:
      return [-1 / w, 0, 0, 1 / h, 1 + x / w, -y / h];
    case 3:
      return [0, -1 / w, -1 / h, 0, 1 + y / h, 1 + x / w];
    default:
      return [1 / w, 0, 0, -1 / h, -x / w, 1 + y / h];
  }
};

/** Points that a page without a size is taken to have, so that shares of it are numbers. */
const NO_SIZE = 1;

const size = (points: number): number => (Number.isFinite(points) && points > 0 ? points : NO_SIZE);

export function readGeometry({ api, raw, heap }: Engine, page: number): PageGeometry {
  const rect = raw.malloc(16);
  api.FPDF_GetPageBoundingBox(page, rect);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heap().buffer, rect, 4);
  raw.free(rect);
  const quarterTurns = api.FPDFPage_GetRotation(page);
  return {
    width: size(api.FPDF_GetPageWidthF(page)),
    height: size(api.FPDF_GetPageHeightF(page)),
    quarterTurns,
    toFraction: transform(quarterTurns, left, bottom, size(right - left), size(top - bottom)),
  };
}
