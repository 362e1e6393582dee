import { isBroken } from './broken-pictures.ts';
import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, IMAGE, type PageObject } from './page-objects.ts';
import type { GrayImage } from './render.ts';

/** Points: a smaller picture holds no print that matters. */
const MIN_WIDTH = 24;
const MIN_HEIGHT = 8;

/** A photo cut into more strips than this is judged by its first ones. */
const MAX_PICTURES = 500;

/** Shades by which the pixels of an empty area may differ. */
const FLAT = 6;

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

/** Where pictures are on a page, and whether they can be drawn. @param page PDFium's handle @param drawn the page without its text */
export function surveyPictures(
  engine: Engine,
  objects: readonly PageObject[],
  { width: across, height: down, toFraction }: PageGeometry,
  page: number,
  drawn: GrayImage,
): PagePictures {
  let cover = 0;
  const undrawn: Edges[] = [];
  const places: Edges[] = [];
  for (const object of objects.filter(({ type }) => type === IMAGE).slice(0, MAX_PICTURES)) {
    const edges = boundsOf(engine, object, toFraction);
    const [width, height] = [edges[2] - edges[0], edges[3] - edges[1]];
    places.push(edges);
    cover += width * height;
    if (!(width * across >= MIN_WIDTH && height * down >= MIN_HEIGHT)) continue;
    if (isBroken(engine, object.handle, page, isFlat(drawn, edges))) undrawn.push(edges);
  }
  return { places, cover: Math.min(1, cover), undrawn };
}
