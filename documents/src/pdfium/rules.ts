import type { Engine } from './engine.ts';
import { apply, concat } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';
import { boundsOf, IMAGE, PATH, type PageObject, readMatrix, SHADING } from './page-objects.ts';
import { CURVE, MOVE, type Point, pointOnCurve, pointsOf } from './path-points.ts';

/** A straight line as drawn, in fractions of the page as displayed. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Points: what is thicker is a bar, what is shorter is a dash. */
const MAX_THICKNESS = 2.5;
const MIN_LENGTH = 4;

/** Points: a line drawn by hand or in waves is that high, and so many times longer. */
const MAX_WAVE = 5.5;
const TIMES_LONGER = 6;

/** What a page of a busy drawing has; more would cost more time than drawing it. */
const MAX_SEGMENTS = 30_000;
const MAX_PATHS = 20_000;

/** Where a curve is steered to, between its ends. */
const STEERED = 2;

/** Points of a piece of a curve at the least: so long is a short word, and a round box is shorter. */
const PIECE = 24;

/** The ends of the pieces that a curve is cut into: a stroke of a pen bends from word to word. */
function endsOfPieces(curve: readonly Point[], { width, height }: PageGeometry): Point[] {
  const [start, first, second, end] = curve as [Point, Point, Point, Point];
  const length = Math.hypot((end[0] - start[0]) * width, (end[1] - start[1]) * height);
  const count = Math.max(1, Math.floor(length / PIECE));
  return Array.from({ length: count }, (_, index) =>
    pointOnCurve([start, first, second, end], (index + 1) / count),
  );
}

const piecesBetween = (start: Point, ends: readonly Point[]): Rule[] =>
  ends.map(([x2, y2], index) => {
    const [x1, y1] = ends[index - 1] ?? start;
    return { x1, y1, x2, y2 };
  });

/** The straight pieces of a path of many, e.g. all lines of a table in one; those that a long curve is nearly made of. */
function segmentsOf(engine: Engine, path: PageObject, page: PageGeometry, most: number): Rule[] {
  const place = concat(concat(readMatrix(engine, path.handle), path.toPage), page.toFraction);
  const rules: Rule[] = [];
  let from: Point | undefined;
  let steered: Point[] = [];
  for (const { type, x, y } of pointsOf(engine, path.handle, most)) {
    const to = apply(place, x, y);
    if (type === CURVE && steered.length < STEERED) {
      steered.push(to);
      continue;
    }
    const start = type === MOVE ? undefined : from;
    const ends = start && type === CURVE ? endsOfPieces([start, ...steered, to], page) : [to];
    if (start) rules.push(...piecesBetween(start, ends));
    from = to;
    steered = [];
  }
  return rules;
}

/** Whether a path is drawn along itself instead of being filled. */
export function isStroked({ api, raw, heap }: Engine, path: number): boolean {
  const address = raw.malloc(8);
  api.FPDFPath_GetDrawMode(path, address, address + 4);
  const [fill = 0, stroke = 0] = new Int32Array(heap().buffer, address, 2);
  raw.free(address);
  return fill === 0 && stroke !== 0;
}

/** Points between dots and dashes that make a line, and by which they stand higher or lower than one another. */
const MAX_GAP = 6;
const MAX_DASH = 8;
const SAME_HEIGHT = 0.6;
const FEWEST_DOTS = 4;

/** Lines that are drawn dot by dot or dash by dash, each a shape of its own. */
function dottedLines(dots: readonly Rule[], page: PageGeometry): Rule[] {
  const [gap, drift] = [MAX_GAP / page.width, SAME_HEIGHT / page.height];
  const rows = Map.groupBy(dots, ({ y1 }) => Math.round(y1 / drift));
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x1 - b.x1);
    const lines: Rule[] = [];
    for (let from = 0, to = 0; from < sorted.length; from = to) {
      let right = sorted[from]!.x2;
      for (to = from + 1; to < sorted.length && sorted[to]!.x1 - right <= gap; to++)
        right = Math.max(right, sorted[to]!.x2);
      const { x1, y1: y } = sorted[from]!;
      if (to - from >= FEWEST_DOTS) lines.push({ x1, y1: y, x2: right, y2: y });
    }
    return lines;
  });
}

/** The straight lines of a page: what words may be struck out with. */
export function listRules(engine: Engine, objects: readonly PageObject[], page: PageGeometry): Rule[] {
  const long = ({ x1, y1, x2, y2 }: Rule): boolean =>
    Math.hypot((x2 - x1) * page.width, (y2 - y1) * page.height) >= MIN_LENGTH;
  const paths = objects
    .filter(({ type }) => type === PATH || type === IMAGE || type === SHADING)
    .slice(0, MAX_PATHS);
  let segments = 0;
  const rules = paths.flatMap((path): Rule[] => {
    const [left, top, right, bottom] = boundsOf(engine, path, page.toFraction);
    const [width, height] = [(right - left) * page.width, (bottom - top) * page.height];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    if (height <= MAX_THICKNESS) return [{ x1: left, y1: y, x2: right, y2: y }];
    if (width <= MAX_THICKNESS) return [{ x1: x, y1: top, x2: x, y2: bottom }];
    if (path.type !== PATH) return [];
    const isWave = height <= MAX_WAVE && width >= height * TIMES_LONGER && isStroked(engine, path.handle);
    if (isWave) return [{ x1: left, y1: y, x2: right, y2: y }];
    const straight = segmentsOf(engine, path, page, MAX_SEGMENTS - segments);
    segments += engine.raw.FPDFPath_CountSegments(path.handle);
    return straight;
  });
  const dots = rules.filter(
    ({ x1, y1, x2, y2 }) => x1 <= x2 && (x2 - x1) * page.width <= MAX_DASH && y1 === y2,
  );
  return [...rules, ...dottedLines(dots, page)].filter(long);
}
