import type { Engine } from './engine.ts';

/** A picture with one byte a pixel, 0 black to 255 white, row by row. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A picture with four bytes a pixel: blue, green, red, and one that says nothing. */
export interface ColourImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export const BYTES_A_COLOUR = 4;

/** An A4 page at 300 dpi is 9 megapixels; posters are rendered smaller instead of filling the memory. */
const MAX_PIXELS = 12_000_000;

/** fpdfview.h */
const GRAY_FORMAT = 1;
const BGRX_FORMAT = 3;
const DRAW_ANNOTATIONS = 0x01;
const GRAYSCALE = 0x08;
const WHITE = 0xffffffff;

const finite = (points: number): number => (Number.isFinite(points) && points > 0 ? points : 1);

/** How a bitmap is laid out: bytes a pixel, and PDFium's names for the format and for how to draw on it. */
interface Format {
  readonly bytes: number;
  readonly format: number;
  readonly flags: number;
}

const GRAY: Format = { bytes: 1, format: GRAY_FORMAT, flags: DRAW_ANNOTATIONS | GRAYSCALE };
const COLOUR: Format = { bytes: BYTES_A_COLOUR, format: BGRX_FORMAT, flags: DRAW_ANNOTATIONS };

function draw({ api, raw, heap }: Engine, page: number, dpi: number, { bytes, format, flags }: Format) {
  const [points, tall] = [finite(api.FPDF_GetPageWidthF(page)), finite(api.FPDF_GetPageHeightF(page))];
  const scale = Math.min(dpi / 72, Math.sqrt(MAX_PIXELS / (points * tall)));
  const width = Math.min(MAX_PIXELS, Math.max(1, Math.round(points * scale)));
  const height = Math.min(Math.floor(MAX_PIXELS / width), Math.max(1, Math.round(tall * scale)));
  const buffer = raw.malloc(width * height * bytes);
  const bitmap = api.FPDFBitmap_CreateEx(width, height, format, buffer, width * bytes);
  try {
    api.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    api.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags);
    return { width, height, pixels: heap().slice(buffer, buffer + width * height * bytes) };
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
    raw.free(buffer);
  }
}

/** Draws a page in shades of grey on white. */
export const renderGray = (engine: Engine, page: number, dpi: number): GrayImage =>
  draw(engine, page, dpi, GRAY);

/** Does something while some objects of a page are not drawn. @param handles PDFium's */
function without<T>({ raw }: Engine, handles: readonly number[], work: () => T): T {
  for (const handle of handles) raw.FPDFPageObj_SetIsActive(handle, 0);
  try {
    return work();
  } finally {
    for (const handle of handles) raw.FPDFPageObj_SetIsActive(handle, 1);
  }
}

/** Draws a page in shades of grey without some of its objects. @param handles PDFium's */
export const renderWithout = (
  engine: Engine,
  page: number,
  dpi: number,
  handles: readonly number[],
): GrayImage => without(engine, handles, () => renderGray(engine, page, dpi));

/** Draws a page in its colours on white, without some of its objects. @param handles PDFium's */
export const renderColoursWithout = (
  engine: Engine,
  page: number,
  dpi: number,
  handles: readonly number[],
): ColourImage => without(engine, handles, () => draw(engine, page, dpi, COLOUR));
