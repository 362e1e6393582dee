import type { Engine } from './engine.ts';

/** A page as displayed, and how PDF coordinates become fractions of it. */
export interface PageGeometry {
  /** Points, rotation applied. */
  readonly width: number;
  readonly height: number;
  /** `[a, b, c, d, e, f]` with x' = a·x + c·y + e and y' = b·x + d·y + f; origin at the top left. */
  readonly toFraction: readonly [number, number, number, number, number, number];
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

export function readGeometry({ api, raw, heap }: Engine, page: number): PageGeometry {
  const rect = raw.malloc(16);
  api.FPDF_GetPageBoundingBox(page, rect);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heap().buffer, rect, 4);
  raw.free(rect);
  return {
    width: api.FPDF_GetPageWidthF(page),
    height: api.FPDF_GetPageHeightF(page),
    toFraction: transform(api.FPDFPage_GetRotation(page), left, bottom, right - left || 1, top - bottom || 1),
  };
}
