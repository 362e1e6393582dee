import type { Engine } from './engine.ts';
import { apply, concat, type Edges, type Matrix } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, PATH, type PageObject, readMatrix } from './page-objects.ts';
import { CURVE, LINE, MOVE, type Point, pointOnCurve, pointsOf } from './path-points.ts';
import { isStroked } from './rules.ts';

/** Points: what is lower is a dot, what is larger goes around whole paragraphs. */
const SMALLEST = 5;
const WIDEST = 300;
const HIGHEST = 80;

/** A page with more is a drawing. */
const MAX_PATHS = 2000;
const MAX_SEGMENTS = 400;

/** How far from the middle a ring runs, as a share of half its width and height; a hand draws no ellipse. */
const NEAREST = 0.6;
const FARTHEST = 1.3;
/** The part of the way around that may be left open. */
const WIDEST_GAP = Math.PI / 3;
/** A straight piece along the page that is a longer part of its shape is the side of a box with round corners. */
const LONGEST_SIDE = 0.35;
/** A line that is drawn along both its sides is thinner than this share of the ring. */
const THINNEST_HOLE = 0.7;

/** Where a curve or a line is looked at between its ends. */
const STEPS = [0.25, 0.5, 0.75, 1];

interface Stroke {
  /** Points of the page, from piece to piece. */
  readonly points: Point[];
  /** The straight pieces. */
  readonly sides: Point[];
}

/** The strokes of a path, in points of the page as displayed. */
function strokesOf(engine: Engine, path: PageObject, toPoints: Matrix): Stroke[] {
  const place = concat(concat(readMatrix(engine, path.handle), path.toPage), toPoints);
  const strokes: Stroke[] = [];
  let from: Point = [0, 0];
  let steered: Point[] = [];
  for (const { type, x, y } of pointsOf(engine, path.handle, MAX_SEGMENTS)) {
    const to = apply(place, x, y);
    if (type === MOVE || strokes.length === 0) strokes.push({ points: [], sides: [] });
    const { points, sides } = strokes.at(-1)!;
    if (type === CURVE && steered.length < 2) {
      steered.push(to);
      continue;
    }
    const [b, c] = steered;
    if (type === CURVE) points.push(...STEPS.map((step) => pointOnCurve([from, b!, c!, to], step)));
    if (type === LINE) {
      points.push(
        ...STEPS.map((t): Point => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t]),
      );
      sides.push([to[0] - from[0], to[1] - from[1]]);
    }
    [from, steered] = [to, []];
  }
  return strokes;
}

const around = (points: readonly Point[]): Edges => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Where a stroke goes around something; undefined where it does not. */
function ringOf({ points, sides }: Stroke): Edges | undefined {
  if (points.length < 2 * STEPS.length) return undefined;
  const edges = around(points);
  const [left, top, right, bottom] = edges;
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) < SMALLEST || width > WIDEST || height > HIGHEST) return undefined;
  const isSide = ([x, y]: Point): boolean =>
    (Math.abs(y) < 0.5 && Math.abs(x) > LONGEST_SIDE * width) ||
    (Math.abs(x) < 0.5 && Math.abs(y) > LONGEST_SIDE * height);
  if (sides.some(isSide)) return undefined;
  const places = points.map(([x, y]): Point => [(2 * (x - left)) / width - 1, (2 * (y - top)) / height - 1]);
  if (!places.every(([x, y]) => Math.hypot(x, y) >= NEAREST && Math.hypot(x, y) <= FARTHEST))
    return undefined;
  const angles = places.map(([x, y]) => Math.atan2(y, x)).toSorted((a, b) => a - b);
  const gaps = angles.map((angle, index) => (angles[index + 1] ?? angles[0]! + 2 * Math.PI) - angle);
  return Math.max(...gaps) <= WIDEST_GAP ? edges : undefined;
}

/** The rings of a path that is filled between an outer and an inner one, as pens of some programs draw lines. */
const filledBetween = (rings: readonly Edges[]): Edges[] =>
  rings.filter((outer) =>
    rings.some(
      (inner) =>
        inner !== outer &&
        outer[0] < inner[0] &&
        inner[2] < outer[2] &&
        inner[2] - inner[0] > THINNEST_HOLE * (outer[2] - outer[0]) &&
        inner[3] - inner[1] > THINNEST_HOLE * (outer[3] - outer[1]),
    ),
  );

/** Rings that a page draws with its own lines, whatever stands in them, in fractions of the page as displayed. */
export function listRings(engine: Engine, objects: readonly PageObject[], page: PageGeometry): Edges[] {
  const paths = objects.filter(({ type }) => type === PATH);
  if (paths.length > MAX_PATHS) return [];
  const toPoints = concat(page.toFraction, [page.width, 0, 0, page.height, 0, 0]);
  return paths.flatMap((path): Edges[] => {
    const count = engine.raw.FPDFPath_CountSegments(path.handle);
    if (count < 2 * STEPS.length - 1 || count > MAX_SEGMENTS) return [];
    const [left, top, right, bottom] = boundsOf(engine, path, page.toFraction);
    const isFlat = (bottom - top) * page.height < SMALLEST || (right - left) * page.width < SMALLEST;
    if (isFlat) return [];
    const rings = strokesOf(engine, path, toPoints)
      .map(ringOf)
      .filter((edges) => edges !== undefined);
    const seen = rings.length > 0 && !isStroked(engine, path.handle) ? filledBetween(rings) : rings;
    return seen.map(([x0, y0, x1, y1]) => [
      x0 / page.width,
      y0 / page.height,
      x1 / page.width,
      y1 / page.height,
    ]);
  });
}
