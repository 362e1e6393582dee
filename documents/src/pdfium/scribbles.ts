import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, PATH, type PageObject } from './page-objects.ts';
import { MOVE, pointsOf } from './path-points.ts';
import { isStroked } from './rules.ts';

/** Points: what is lower is a line, what is higher a drawing. */
const LOWEST = 5;
const HIGHEST = 250;

/** A page with more is a drawing. */
const MAX_PATHS = 2000;
const MAX_SEGMENTS = 400;

/** Pieces of a stroke that run neither across nor down; an arrow or a cross has fewer. */
const FEWEST_ASLANT = 2;

/** Units between the ends of a stroke. */
const APART = 0.5;

type Point = readonly [x: number, y: number];

/** Whether a stroke goes on in pieces that run aslant, and does not end where it began, as circles and boxes do. */
function isByHand(points: readonly Point[]): boolean {
  const [start, end] = [points[0]!, points.at(-1)!];
  const aslant = points.slice(1).filter(([x, y], index) => {
    const [fromX, fromY] = points[index]!;
    return Math.abs(x - fromX) > 0.01 && Math.abs(y - fromY) > 0.01;
  });
  return aslant.length >= FEWEST_ASLANT && Math.hypot(end[0] - start[0], end[1] - start[1]) > APART;
}

/** How many strokes of a path a hand may have drawn. */
function strokesByHand(engine: Engine, path: number): number {
  const count = engine.raw.FPDFPath_CountSegments(path);
  if (count <= FEWEST_ASLANT || count > MAX_SEGMENTS) return 0;
  const strokes: Point[][] = [];
  for (const { type, x, y } of pointsOf(engine, path, count)) {
    if (type === MOVE || strokes.length === 0) strokes.push([]);
    strokes.at(-1)!.push([x, y]);
  }
  return strokes.filter(isByHand).length;
}

/** Strokes of a page that look as if a hand had drawn them, in fractions of the page as displayed. */
export function listScribbles(engine: Engine, objects: readonly PageObject[], page: PageGeometry): Edges[] {
  const paths = objects.filter(({ type }) => type === PATH);
  if (paths.length > MAX_PATHS) return [];
  return paths.flatMap((path): Edges[] => {
    const edges = boundsOf(engine, path, page.toFraction);
    const height = (edges[3] - edges[1]) * page.height;
    const isHand = height >= LOWEST && height <= HIGHEST && isStroked(engine, path.handle);
    return isHand ? new Array(strokesByHand(engine, path.handle)).fill(edges) : [];
  });
}
