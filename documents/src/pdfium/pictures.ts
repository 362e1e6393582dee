import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, IMAGE, type PageObject } from './page-objects.ts';
import type { GrayImage } from './render.ts';
import { readAsciiText, readBuffer } from './strings.ts';

/** Points: a smaller picture holds no print that matters. */
const MIN_WIDTH = 24;
const MIN_HEIGHT = 8;

/** A photo cut into more strips than this is judged by its first ones. */
const MAX_PICTURES = 500;

/** Shades by which the pixels of an empty area may differ. */
const FLAT = 6;

function isDecodable({ api }: Engine, image: number): boolean {
  const bitmap = api.FPDFImageObj_GetBitmap(image);
  if (bitmap === 0) return false;
  api.FPDFBitmap_Destroy(bitmap);
  return true;
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);

/** Some writers fill up after the end. */
const END_WITHIN = 4096;

/** Whether a JPEG lacks its end: what is missing is drawn grey. */
function isCutOff(engine: Engine, image: number): boolean {
  const { api } = engine;
  if (api.FPDFImageObj_GetImageFilterCount(image) !== 1) return false;
  const filter = readAsciiText(engine, (buffer, length) =>
    api.FPDFImageObj_GetImageFilter(image, 0, buffer, length),
  );
  if (filter !== 'DCTDecode') return false;
  const data = readBuffer(engine, (buffer, length) =>
    api.FPDFImageObj_GetImageDataRaw(image, buffer, length),
  );
  return !Buffer.from(data.subarray(-END_WITHIN)).includes(END_OF_JPEG);
}

/** Whether an area of a drawing is of one shade. */
function isFlat({ width, height, pixels }: GrayImage, [left, top, right, bottom]: Edges): boolean {
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

/** The pictures of a page, in fractions of it. */
export interface PagePictures {
  readonly places: readonly Edges[];
  /** Share of the page that they cover together, 0 to 1. */
  readonly cover: number;
  /** Those that show nothing, or not all, because they are broken. */
  readonly undrawn: readonly Edges[];
}

/** Where pictures are on a page, and whether they can be drawn. @param drawn the page without its text */
export function surveyPictures(
  engine: Engine,
  objects: readonly PageObject[],
  page: PageGeometry,
  drawn: GrayImage,
): PagePictures {
  let cover = 0;
  const undrawn: Edges[] = [];
  const places: Edges[] = [];
  for (const object of objects.filter(({ type }) => type === IMAGE).slice(0, MAX_PICTURES)) {
    const edges = boundsOf(engine, object, page.toFraction);
    const [width, height] = [edges[2] - edges[0], edges[3] - edges[1]];
    places.push(edges);
    cover += width * height;
    if (!(width * page.width >= MIN_WIDTH && height * page.height >= MIN_HEIGHT)) continue;
    const isBroken = isFlat(drawn, edges)
      ? !isDecodable(engine, object.handle)
      : isCutOff(engine, object.handle);
    if (isBroken) undrawn.push(edges);
  }
  return { places, cover: Math.min(1, cover), undrawn };
}
