import type { Engine } from './engine.ts';
import type { Matrix } from './matrix.ts';

/** A page as displayed, and how PDF coordinates become fractions of it. */
export interface PageGeometry {
  /** Points as they are displayed, rotation applied. */
  readonly width: number;
  readonly height: number;
  /** How many of these are one of the file: see `unitOf`. */
  readonly unit: number;
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

/** Points of the longer side of a page that is smaller than any sheet, and of the sheet that it is taken for. */
const SMALLEST_SHEET = 560;
const SHEET = 842;
const LARGEST_UNIT = 64;

/**
 * How much larger a page is displayed than its numbers say: PDFium does not tell its `/UserUnit` (ISO 32000-1, 14.11.1), so
 * a page that is smaller than any sheet is taken for one of A4 with print that is as large as print is.
 */
function unitOf({ api }: Pick<Engine, 'api'>, page: number): number {
  const { width, height } = sizeOf({ api }, page);
  const longer = Math.max(width, height);
  return longer < SMALLEST_SHEET ? Math.min(LARGEST_UNIT, SHEET / longer) : 1;
}

/** A page's size in points of the file, rotation applied. */
export const sizeOf = ({ api }: Pick<Engine, 'api'>, page: number) => ({
  width: size(api.FPDF_GetPageWidthF(page)),
  height: size(api.FPDF_GetPageHeightF(page)),
});

export function readGeometry({ api, raw, heap }: Engine, page: number): PageGeometry {
  const rect = raw.malloc(16);
  api.FPDF_GetPageBoundingBox(page, rect);
  const [left = 0, top = 0, right = 0, bottom = 0] = new Float32Array(heap().buffer, rect, 4);
  raw.free(rect);
  const quarterTurns = api.FPDFPage_GetRotation(page);
  const unit = unitOf({ api }, page);
  const { width, height } = sizeOf({ api }, page);
  return {
    width: width * unit,
    height: height * unit,
    unit,
    quarterTurns,
    toFraction: transform(quarterTurns, left, bottom, size(right - left), size(top - bottom)),
  };
}
