import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, IMAGE, PATH, type PageObject, SHADING, TEXT } from './page-objects.ts';
import { isStroked } from './rules.ts';

/** What is drawn over text that stands before it. */
export interface Covers {
  /** Whether something is painted over a part of an upright stretch after a text was. @param text handle of its object */
  over(text: number, x: number, from: number, to: number): boolean;
}

interface Cover {
  readonly edges: Edges;
  /** How many objects are drawn before it. */
  readonly at: number;
}

/** A page with more is a drawing, and its text is judged by what is seen of it alone. */
const MAX_COVERS = 2000;

const NOTHING: Covers = { over: () => false };

/** Finds shapes and pictures that are drawn after text, places in fractions of the page as displayed. */
export function listCovers(engine: Engine, objects: readonly PageObject[], page: PageGeometry): Covers {
  const first = objects.findIndex(({ type }) => type === TEXT);
  if (first < 0) return NOTHING;
  const covers: Cover[] = [];
  for (const [index, object] of objects.slice(first).entries()) {
    const { type, handle } = object;
    if (type !== PATH && type !== IMAGE && type !== SHADING) continue;
    if (type === PATH && isStroked(engine, handle)) continue;
    covers.push({ edges: boundsOf(engine, object, page.toFraction), at: first + index });
    if (covers.length > MAX_COVERS) return NOTHING;
  }
  if (covers.length === 0) return NOTHING;
  const order = new Map(objects.map(({ handle }, index) => [handle, index]));
  return {
    over(text, x, from, to) {
      const at = order.get(text) ?? 0;
      return covers.some(
        ({ edges: [left, top, right, bottom], at: later }) =>
          later > at && x >= left && x <= right && to >= top && from <= bottom,
      );
    },
  };
}
