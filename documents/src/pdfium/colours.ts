import type { Engine } from './engine.ts';
import { IMAGE, PATH, type PageObject, SHADING } from './page-objects.ts';

/** Shades by which red, green and blue differ at the least in what is no grey. */
const COLOURFUL = 24;

/** Paths of a drawing of which the first tell whether it is coloured. */
const MAX_PATHS = 2000;

/** Whether what a path is filled or drawn with is no grey. */
function isColoured({ api, raw, heap }: Engine, path: number): boolean {
  const address = raw.malloc(16);
  const found = [api.FPDFPageObj_GetFillColor, api.FPDFPageObj_GetStrokeColor].some((read) => {
    if (!read(path, address, address + 4, address + 8, address + 12)) return false;
    const shades = new Uint32Array(heap().buffer, address, 3);
    return Math.max(...shades) - Math.min(...shades) >= COLOURFUL;
  });
  raw.free(address);
  return found;
}

/** Whether a page may show more beside its text than shades of grey. */
export const mayBeColoured = (engine: Engine, objects: readonly PageObject[]): boolean =>
  objects.some(({ type }) => type === IMAGE || type === SHADING) ||
  objects
    .filter(({ type }) => type === PATH)
    .slice(0, MAX_PATHS)
    .some(({ handle }) => isColoured(engine, handle));
