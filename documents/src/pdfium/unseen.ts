import type { Engine } from './engine.ts';
import type { Edges, Matrix } from './matrix.ts';
import { boundsOf, PATH, type PageObject, SHADING } from './page-objects.ts';
import type { GrayImage } from './render.ts';
import { isInLayer, luminance } from './text-style.ts';

/** Shades by which the pixels of an empty area may differ. */
const FLAT = 6;

/** Whether an area of a drawing is of one shade. */
export function isFlat({ width, height, pixels }: GrayImage, [left, top, right, bottom]: Edges): boolean {
  const [x0, x1] = [Math.max(0, Math.ceil(left * width)), Math.min(width, Math.floor(right * width))];
  const [y0, y1] = [Math.max(0, Math.ceil(top * height)), Math.min(height, Math.floor(bottom * height))];
  let [lightest, darkest] = [0, 255];
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const shade = pixels[y * width + x]!;
      if (shade > lightest) lightest = shade;
      if (shade < darkest) darkest = shade;
    }
    if (lightest - darkest > FLAT) return false;
  }
  return true;
}

/** Shades between the lightest and the darkest pixel of a picture that holds print or a drawing. */
const CONTRAST = 96;

/** `FPDFBitmap_…`: fpdfview.h. Bytes a pixel by format. */
const BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** Pixels in PDFium's memory. */
interface Pixels {
  readonly from: number;
  readonly stride: number;
  readonly width: number;
  readonly height: number;
  /** Of a pixel. */
  readonly bytes: number;
}

function hasContrast(memory: Uint8Array, { from, stride, width, height, bytes }: Pixels): boolean {
  let [lightest, darkest] = [0, 255];
  for (let row = from; row < from + height * stride; row += stride) {
    for (let at = row; at < row + width * bytes; at += bytes) {
      const shade = bytes === 1 ? memory[at]! : luminance(memory[at + 2]!, memory[at + 1]!, memory[at]!);
      if (shade > lightest) lightest = shade;
      if (shade < darkest) darkest = shade;
    }
    if (lightest - darkest >= CONTRAST) return true;
  }
  return false;
}

/** Whether there is something in a picture by itself, wherever it is drawn. @param image PDFium's handle */
export function showsSomething({ api, heap }: Engine, image: number): boolean {
  const bitmap = api.FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return false;
  try {
    const bytes = BYTES[api.FPDFBitmap_GetFormat(bitmap)];
    if (bytes === undefined) return false;
    const [width, height] = [api.FPDFBitmap_GetWidth(bitmap), api.FPDFBitmap_GetHeight(bitmap)];
    const [from, stride] = [api.FPDFBitmap_GetBuffer(bitmap), api.FPDFBitmap_GetStride(bitmap)];
    return hasContrast(heap(), { from, stride, width, height, bytes });
  } finally {
    api.FPDFBitmap_Destroy(bitmap);
  }
}

/** Whether any of an area is displayed. */
export const isOnPage = ([left, top, right, bottom]: Edges): boolean =>
  right > 0 && bottom > 0 && left < 1 && top < 1;

/**
 * Pieces of lines of a drawing at the least, of which a stroke has two, a box five and a letter a dozen; and pixels around
 * each that are empty as well.
 */
const FEWEST = 12;
const AROUND = 2;

/** What the lines and areas of layers would draw that are not displayed: letters as outlines, or a drawing. */
export function unseenDrawing(
  engine: Engine,
  objects: readonly PageObject[],
  toFraction: Matrix,
  drawn: GrayImage,
): Edges[] {
  const [across, down] = [AROUND / drawn.width, AROUND / drawn.height];
  let pieces = 0;
  const unseen = objects.flatMap((object): Edges[] => {
    if ((object.type !== PATH && object.type !== SHADING) || !isInLayer(engine, object.handle)) return [];
    const [left, top, right, bottom] = boundsOf(engine, object, toFraction);
    if (!isOnPage([left, top, right, bottom])) return [];
    if (!isFlat(drawn, [left - across, top - down, right + across, bottom + down])) return [];
    pieces += object.type === SHADING ? FEWEST : engine.raw.FPDFPath_CountSegments(object.handle);
    return [[left, top, right, bottom]];
  });
  if (pieces < FEWEST || unseen.length === 0) return [];
  const most = (edge: 0 | 1 | 2 | 3, choose: typeof Math.min): number =>
    unseen.reduce((reached, edges) => choose(reached, edges[edge]), unseen[0]![edge]);
  return [[most(0, Math.min), most(1, Math.min), most(2, Math.max), most(3, Math.max)]];
}
