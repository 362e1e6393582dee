import type { Engine } from './engine.ts';
import type { PageGeometry } from './page-geometry.ts';

/** `FPDF_PAGEOBJ_IMAGE`: fpdf_edit.h */
const IMAGE = 3;

/** A scan is one picture, or a few strips; a page with thousands of objects is drawn, not scanned. */
const OBJECTS_LOOKED_AT = 500;

/** Share of the page that its pictures cover together, 0 to 1. */
export function imageCover(
  { api, raw, heap }: Engine,
  page: number,
  { width, height }: PageGeometry,
): number {
  const bounds = raw.malloc(16);
  let area = 0;
  const objects = Math.min(api.FPDFPage_CountObjects(page), OBJECTS_LOOKED_AT);
  for (let index = 0; index < objects; index++) {
    const object = api.FPDFPage_GetObject(page, index);
    if (api.FPDFPageObj_GetType(object) !== IMAGE) continue;
    api.FPDFPageObj_GetBounds(object, bounds, bounds + 4, bounds + 8, bounds + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(heap().buffer, bounds, 4);
    area += (right - left) * (top - bottom);
  }
  raw.free(bounds);
  return Math.min(1, area / (width * height || 1));
}
