import type { Engine } from './engine.ts';

/** A picture with one byte a pixel, 0 black to 255 white, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** An A4 page at 300 dpi is 9 megapixels; posters are rendered smaller instead of filling the memory. */
const MAX_PIXELS = 12_000_000;

/** fpdfview.h */
const GRAY_FORMAT = 1;
const DRAW_ANNOTATIONS = 0x01;
const GRAYSCALE = 0x08;
const WHITE = 0xffffffff;

const finite = (points: number): number => (Number.isFinite(points) && points > 0 ? points : 1);

/** Draws a page in shades of grey on white. */
export function renderGray({ api, raw, heap }: Engine, page: number, dpi: number): GrayImage {
  const [points, tall] = [finite(api.FPDF_GetPageWidthF(page)), finite(api.FPDF_GetPageHeightF(page))];
  const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (points * tall)));
  const width = Math.min(MAX_PIXELS, Math.max(1, Math.round(points * scale)));
  const height = Math.min(Math.floor(MAX_PIXELS / width), Math.max(1, Math.round(tall * scale)));
  const buffer = raw.malloc(width * height);
  const bitmap = api.FPDFBitmap_CreateEx(width, height, GRAY_FORMAT, buffer, width);
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, DRAW_ANNOTATIONS | GRAYSCALE);
    return { width, height, pixels: heap().slice(buffer, buffer + width * height) };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
    raw.free(buffer);
  }
}

/**
 * Draws a page without some of its objects.
 * @param without PDFium's handles; they are switched on again
 */
export function renderWithout(
  engine: Engine,
  page: number,
  dpi: number,
  without: readonly number[],
): GrayImage {
  for (const handle of without) engine.raw.FPDFPageObj_SetIsActive(handle, 0);
  try {
    return renderGray(engine, page, dpi);
  } finally {
    for (const handle of without) engine.raw.FPDFPageObj_SetIsActive(handle, 1);
  }
}
