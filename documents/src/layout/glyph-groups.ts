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
  for (let index = 0; index < count; index++) counts.set(turns[index]!, (counts.get(turns[index]!) ?? 0) + 1);
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
    const edges = edgesAt(glyphs.boxes, from);
    boxes.set(turned ? uprightEdges(turned, edges) : edges, to * 4);
    const follows = to > 0 && indices[to - 1] === from - 1;
    breakBefore[to] = follows ? glyphs.breakBefore[from]! : SPACE;
  }
  return {
    count: length,
    units: Uint32Array.from(indices, (from) => glyphs.units[from]!),
    boxes,
    breakBefore,
    turns: Uint16Array.from(indices, (from) => glyphs.turns[from]!),
    objects: Uint32Array.from(indices, (from) => glyphs.objects[from]!),
    unmappedAt: Uint8Array.from(indices, (from) => glyphs.unmappedAt[from]!),
    unmapped: glyphs.unmapped,
  };
}

/** Parts a page's glyphs by the direction in which they run, the direction of most of them first. */
export function groupByDirection(glyphs: Glyphs, page: PageGeometry): GlyphGroup[] {
  const directions = directionsOf(glyphs);
  const all = Uint32Array.from({ length: glyphs.count }, (_, index) => index);
  if (directions.length === 0) return [];
  return directions.map((tenths, position) => {
    const isUpright = apart(tenths, 0) <= UPRIGHT;
    if (isUpright && directions.length === 1) return { turned: undefined, glyphs, indices: all };
    const turned = isUpright ? undefined : rotatedPage(tenths / 10, page);
    const first = (index: number): number =>
      directions.findIndex((known) => apart(known, glyphs.turns[index]!) <= SAME);
    const indices = all.filter((index) => first(index) === position);
    return { turned, glyphs: select(glyphs, turned, indices), indices };
  });
}
