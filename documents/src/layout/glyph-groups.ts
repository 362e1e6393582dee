import { edgesAt, type Glyphs, SPACE } from '../pdfium/glyphs.ts';
import type { PageGeometry } from '../pdfium/page-geometry.ts';
import { type RotatedPage, rotatedPage, uprightEdges } from './turned.ts';

/** Glyphs that run in one direction, upright on the page turned by it. */
export interface GlyphGroup {
  /** Undefined for text that stands upright on the page. */
  readonly turned: RotatedPage | undefined;
  readonly glyphs: Glyphs;
  /** Index among the page's glyphs of each glyph. */
  readonly indices: Uint32Array;
}

const FULL = 3600;

/** Tenths of a degree within which text runs in the same direction: words that OCR laid over a scan wobble. */
const SAME = 30;

/** What is askew by less is read as if it were not. */
const UPRIGHT = 4;

const apart = (a: number, b: number): number => {
  const distance = Math.abs(a - b) % FULL;
  return Math.min(distance, FULL - distance);
};

/** The directions of a page's text in tenths of a degree, those of most glyphs first. */
function directionsOf({ turns, count }: Glyphs): number[] {
  const counts = new Map<number, number>();
  for (let from = 0, to = 0; from < count; from = to) {
    const turn = turns[from]!;
    for (to = from + 1; to < count && turns[to] === turn; ) to++;
    counts.set(turn, (counts.get(turn) ?? 0) + to - from);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([tenths]) => tenths);
  const directions: number[] = [];
  for (const tenths of byCount) {
    if (!directions.some((known) => apart(known, tenths) <= SAME)) directions.push(tenths);
  }
  return directions;
}

function select(glyphs: Glyphs, turned: RotatedPage | undefined, indices: Uint32Array): Glyphs {
  const { length } = indices;
  const boxes = new Float32Array(length * 4);
  const breakBefore = new Uint8Array(length);
  for (let to = 0; to < length; to++) {
    const from = indices[to]!;
    if (turned) boxes.set(uprightEdges(turned, edgesAt(glyphs.boxes, from)), to * 4);
    else for (let edge = 0; edge < 4; edge++) boxes[to * 4 + edge] = glyphs.boxes[from * 4 + edge]!;
    const follows = to > 0 && indices[to - 1] === from - 1;
    breakBefore[to] = follows ? glyphs.breakBefore[from]! : SPACE;
  }
  return {
    count: length,
    units: indices.map((from) => glyphs.units[from]!),
    boxes,
    breakBefore,
    turns: new Uint16Array(indices.map((from) => glyphs.turns[from]!)),
    objects: indices.map((from) => glyphs.objects[from]!),
    unmappedAt: new Uint8Array(indices.map((from) => glyphs.unmappedAt[from]!)),
    unmapped: glyphs.unmapped,
  };
}

/** Parts a page's glyphs by the direction in which they run, the direction of most of them first. */
export function groupByDirection(glyphs: Glyphs, page: PageGeometry): GlyphGroup[] {
  const directions = directionsOf(glyphs);
  const all = new Uint32Array(glyphs.count).map((_, index) => index);
  if (directions.length === 0) return [];
  return directions.map((tenths, position) => {
    const isUpright = apart(tenths, 0) <= UPRIGHT;
    if (isUpright && directions.length === 1) return { turned: undefined, glyphs, indices: all };
    const turned = isUpright ? undefined : rotatedPage(tenths / 10, page);
    const first = (turn: number): number => directions.findIndex((known) => apart(known, turn) <= SAME);
    const isOf = new Map([...new Set(glyphs.turns)].map((turn) => [turn, first(turn) === position]));
    const indices = all.filter((index) => isOf.get(glyphs.turns[index]!));
    return { turned, glyphs: select(glyphs, turned, indices), indices };
  });
}
