import type { Engine } from '../engine.ts';

/** The ink of a piece of text alone, whatever its colour and whatever is drawn over it. */
export interface DrawnText {
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  /** Four bytes a pixel, the last of which is how much ink there is. */
  readonly pixels: Uint8Array;
}

export const BYTES_A_PIXEL = 4;
export const INK = 3;

/** More than a line of print across a page. */
const MAX_PIXELS = 400_000;

/** A text object that can be drawn, by PDFium's handles. */
export interface TextObject {
  readonly document: number;
  readonly page: number;
  readonly object: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a text object by itself.
 * @param scale pixels a point
 * @returns undefined for what cannot be drawn
 */
export function drawText({ api, heap }: Engine, text: TextObject, scale: number): DrawnText | undefined {
  if (text.width * text.height * scale * scale > MAX_PIXELS) return undefined;
  const bitmap = api.FPDFTextObj_GetRenderedBitmap(text.document, text.page, text.object, scale);
  if (bitmap === 0) return undefined;
  const [width, height] = [api.FPDFBitmap_GetWidth(bitmap), api.FPDFBitmap_GetHeight(bitmap)];
  const stride = api.FPDFBitmap_GetStride(bitmap);
  const buffer = api.FPDFBitmap_GetBuffer(bitmap);
  const pixels = heap().slice(buffer, buffer + stride * height);
  api.FPDFBitmap_Destroy(bitmap);
  return { width, height, stride, pixels };
}
