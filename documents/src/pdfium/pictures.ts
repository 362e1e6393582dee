import { isBroken } from './broken-pictures.ts';
import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, IMAGE, type PageObject } from './page-objects.ts';
import type { GrayImage } from './render.ts';
import { isFlat, isOnPage, showsSomething, unseenDrawing } from './unseen.ts';

/** Points: a smaller picture holds no word. */
const MIN_WIDTH = 7;
const MIN_HEIGHT = 5;

/** A photo cut into more strips than this is judged by its first ones. */
const MAX_PICTURES = 500;

/** The pictures of a page, in fractions of it. */
export interface PagePictures {
  readonly places: readonly Edges[];
  /** Share of the page that they cover together, 0 to 1. */
  readonly cover: number;
  /** Those that show nothing, or not all, because they are broken. */
  readonly undrawn: readonly Edges[];
  /** Those that are not displayed though there is something in them: in a layer that is switched off, or covered. */
  readonly unseen: readonly Edges[];
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
  const unseen: Edges[] = [];
  const places: Edges[] = [];
  for (const object of objects.filter(({ type }) => type === IMAGE).slice(0, MAX_PICTURES)) {
    const edges = boundsOf(engine, object, toFraction);
    const [width, height] = [edges[2] - edges[0], edges[3] - edges[1]];
    places.push(edges);
    cover += width * height;
    if (!(width * across >= MIN_WIDTH && height * down >= MIN_HEIGHT)) continue;
    const flat = isFlat(drawn, edges);
    if (isBroken(engine, object.handle, page, flat)) undrawn.push(edges);
    else if (flat && isOnPage(edges) && showsSomething(engine, object.handle)) unseen.push(edges);
  }
  unseen.push(...unseenDrawing(engine, objects, toFraction, drawn));
  return { places, cover: Math.min(1, cover), undrawn, unseen };
}
