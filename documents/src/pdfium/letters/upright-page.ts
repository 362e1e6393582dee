import { rotatedPage, uprightEdges } from '../../layout/turned.ts';
import type { Edges } from '../matrix.ts';
import type { PageGeometry } from '../page-geometry.ts';

const QUARTER = 900;

/** Tenths of a degree by which text is askew and its letters look as if it were not. */
const ASKEW = 20;

/** Quarter turns clockwise by which text is displayed; undefined for what runs aslant. */
export function quartersOf(turn: number): number | undefined {
  const quarters = Math.round(turn / QUARTER);
  return Math.abs(turn - quarters * QUARTER) <= ASKEW ? quarters % 4 : undefined;
}

/** The page turned so that some text on it is upright. */
export interface UprightPage {
  readonly quarters: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
  /** Where something stands on it that stands there on the page as displayed. */
  readonly place: (edges: Edges) => Edges;
}

export function uprightPage(quarters: number, page: PageGeometry): UprightPage {
  if (quarters === 0) return { quarters, width: page.width, height: page.height, place: (edges) => edges };
  const turned = rotatedPage(quarters * 90, page);
  return { ...turned, quarters, place: (edges) => uprightEdges(turned, edges) };
}
