import type { UnreadRegion } from '@countersign/events';
import type { PrintedWord } from '../ink/printed-word.ts';
import type { Edges } from '../pdfium/matrix.ts';
import type { PageContent } from '../pdfium/page-content.ts';
import type { Rule } from '../pdfium/rules.ts';
import { boxOf } from './boxes.ts';

type Drawn = Pick<PageContent, 'rules' | 'rings' | 'drawing' | 'geometry'>;

/** A shape that is there to be ticked, in points of the page as displayed. */
interface TickBox {
  readonly edges: Edges;
  /** Whether another one is drawn in it. */
  readonly isFilled: boolean;
}

/** What is drawn in such a shape. */
type Filling = 'empty' | 'marked' | 'full' | 'no-box';

/** A shape and what is drawn in it. */
export interface FilledBox extends TickBox {
  readonly ink: Filling;
}

interface Page {
  readonly width: number;
  readonly height: number;
}

/** Points of the sides of boxes to tick, how much these differ, and of how many none is one. */
const SMALLEST = 5;
const LARGEST = 18;
const SAME = 1.2;
const SQUARE = 0.3;
const MOST_SIDES = 600;

/** Points between a box and its words, and by which these stand higher or lower. */
const NEAR = 30;
const OFF = 3;

/** Pixels, and share of a box, that its own line takes on each side. */
const LINE = 1.5;
const EDGE = 0.2;

/** Greys apart that are ink on paper. */
const CONTRAST = 50;
const DARK = 128;

/** One box that is empty may be a bullet; more of them are a choice that nobody made. */
const FEWEST_OPEN = 2;

/** So many marks of a page are told. */
const MOST = 10;

const TICKED = 'a drawn box is ticked, crossed or filled';
const OPEN = 'boxes are drawn to be ticked, and none is';
const RINGED = 'a ring is drawn around words';

/** What is written into a box: a tick, or that what stands beside it does not apply. */
const TICK = /^(?:[xX×✓✔✗✘☒☑]|[nN]\/[aA])$/;
export const SAYS_SOMETHING = /[\p{L}\p{N}]/u;
/** The place of a seal has a ring around it. */
const SEAL = /^\(?(?:L\.?\s?S\.?|SEAL|Seal)\)?$/;
/** A ring around more is an ornament. */
const MOST_RINGED = 12;

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= SAME;

const isWithin = ([left, top, right, bottom]: Edges, outer: Edges): boolean =>
  left >= outer[0] - SAME && top >= outer[1] - SAME && right <= outer[2] + SAME && bottom <= outer[3] + SAME;

/** Short sides as [from, to, at], along the lines of the page or down. */
function sidesIn(rules: readonly Rule[], { width, height }: Drawn['geometry']) {
  const level: [number, number, number][] = [];
  const upright: [number, number, number][] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    const [left, right] = [Math.min(x1, x2) * width, Math.max(x1, x2) * width];
    const [top, bottom] = [Math.min(y1, y2) * height, Math.max(y1, y2) * height];
    if (bottom - top < 0.5 && right - left >= SMALLEST && right - left <= LARGEST)
      level.push([left, right, top]);
    if (right - left < 0.5 && bottom - top >= SMALLEST && bottom - top <= LARGEST)
      upright.push([top, bottom, left]);
  }
  return { level, upright };
}

/** Two sides of the same length across from each other, with a third between their ends: [from, to, at, at]. */
function acrossFrom(
  sides: readonly (readonly [number, number, number])[],
  others: readonly (readonly [number, number, number])[],
): [number, number, number, number][] {
  return sides.flatMap(([from, to, at], index) =>
    sides.slice(index + 1).flatMap(([start, end, across]): [number, number, number, number][] => {
      if (!isNear(from, start) || !isNear(to, end)) return [];
      const [first, last] = [Math.min(at, across), Math.max(at, across)];
      if (Math.abs(last - first - (to - from)) > SQUARE * (to - from)) return [];
      const isClosed = others.some(
        ([a, b, place]) => isNear(a, first) && isNear(b, last) && (isNear(place, from) || isNear(place, to)),
      );
      return isClosed ? [[from, to, first, last]] : [];
    }),
  );
}

/** Squares and small round shapes, those that stand in another one with it. */
function tickBoxes({ rules, rings, geometry }: Drawn): TickBox[] {
  const { level, upright } = sidesIn(rules, geometry);
  if (level.length + upright.length > MOST_SIDES) return [];
  const round = rings
    .map(
      ([x0, y0, x1, y1]): Edges => [
        x0 * geometry.width,
        y0 * geometry.height,
        x1 * geometry.width,
        y1 * geometry.height,
      ],
    )
    .filter(([x0, y0, x1, y1]) => x1 - x0 <= LARGEST && isNear(x1 - x0, y1 - y0));
  const found = [
    ...acrossFrom(level, upright).map(([x0, x1, y0, y1]): Edges => [x0, y0, x1, y1]),
    ...acrossFrom(upright, level).map(([y0, y1, x0, x1]): Edges => [x0, y0, x1, y1]),
    ...round,
  ].toSorted((a, b) => b[2] - b[0] - (a[2] - a[0]));
  const boxes: { edges: Edges; isFilled: boolean }[] = [];
  for (const edges of found) {
    const outer = boxes.find((box) => isWithin(edges, box.edges));
    if (!outer) boxes.push({ edges, isFilled: false });
    else if (outer.edges[2] - outer.edges[0] - (edges[2] - edges[0]) > SAME) outer.isFilled = true;
  }
  return boxes;
}

/** The darkest and the lightest shade of a part of the page as drawn, in pixels. */
function shadesIn({ width, pixels }: Drawn['drawing'], [left, top, right, bottom]: Edges): [number, number] {
  let [darkest, lightest] = [255, 0];
  for (let y = Math.max(0, Math.round(top)); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(right, width); x++) {
      const shade = pixels[y * width + x] ?? 255;
      [darkest, lightest] = [Math.min(darkest, shade), Math.max(lightest, shade)];
    }
  }
  return [darkest, lightest];
}

/** What is drawn in a box, without its line; a cell that is only shaded has none. */
function inkIn(box: Edges, { drawing, geometry }: Drawn): Filling {
  const scale = drawing.width / geometry.width;
  const [left, top, right, bottom] = box.map((edge) => edge * scale) as unknown as Edges;
  const inset = Math.max(LINE, EDGE * (right - left));
  const [darkest, lightest] = shadesIn(drawing, [left + inset, top + inset, right - inset, bottom - inset]);
  if (lightest >= darkest && lightest - darkest > CONTRAST) return 'marked';
  if (lightest >= darkest && lightest < DARK) return 'full';
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const sides: Edges[] = [
    [left - LINE, y, left + LINE, y + 1],
    [right - LINE, y, right + LINE, y + 1],
    [x, top - LINE, x + 1, top + LINE],
    [x, bottom - LINE, x + 1, bottom + LINE],
  ];
  return sides.every((side) => shadesIn(drawing, side)[0] < lightest - CONTRAST) ? 'empty' : 'no-box';
}

const middleOf = ({ edges: [left, top, right, bottom] }: PrintedWord): readonly [number, number] => [
  (left + right) / 2,
  (top + bottom) / 2,
];

const standsIn = (word: PrintedWord, [left, top, right, bottom]: Edges): boolean => {
  const [x, y] = middleOf(word);
  return x >= left && x <= right && y >= top && y <= bottom;
};

/** Boxes and words, in points. */
interface Choices {
  readonly boxes: readonly FilledBox[];
  readonly words: readonly PrintedWord[];
  /** Whether a word that stands in a box makes it none. */
  readonly isCell: (word: PrintedWord) => boolean;
  /** Empty ones of which there have to be so many. */
  readonly fewestOpen?: number;
}

/** What has its place in fractions of a page, in points. */
export const inPoints = <T extends { readonly edges: Edges }>(
  placed: readonly T[],
  { width, height }: Page,
): T[] =>
  placed.map((each) => {
    const [left, top, right, bottom] = each.edges;
    return { ...each, edges: [left * width, top * height, right * width, bottom * height] };
  });

/** Whether a word stands beside a box; OCR may begin it with the box. */
function isBeside([left, top, right, bottom]: Edges, word: PrintedWord): boolean {
  const [, y] = middleOf(word);
  const [from, , to] = word.edges;
  const near =
    (from >= left - 1 && to > right && from <= right + NEAR) || (to <= left + 1 && to >= left - NEAR);
  return near && y >= top - OFF && y <= bottom + OFF && SAYS_SOMETHING.test(word.text);
}

/** Boxes to be ticked beside words: which of these apply, only whoever sees the page can tell. */
export function openChoices(
  { boxes: all, words, isCell, fewestOpen = FEWEST_OPEN }: Choices,
  { width, height }: Page,
): UnreadRegion[] {
  const boxes = all.filter(({ edges }) => {
    const isNone = words.some((word) => standsIn(word, edges) && isCell(word));
    return !isNone && words.some((word) => isBeside(edges, word));
  });
  const empty = boxes.filter(({ ink }) => ink === 'empty');
  // Squares that are all filled are the bullets of a list.
  const ticked = boxes.filter(
    ({ ink, isFilled }) => ink === 'marked' || (ink === 'full' && (isFilled || empty.length > 0)),
  );
  const told = ticked.length > 0 ? ticked : empty.length >= fewestOpen ? empty.slice(0, 1) : [];
  return told.slice(0, MOST).map(
    ({ edges: [left, top, right, bottom] }): UnreadRegion => ({
      box: boxOf([left / width, top / height, right / width, bottom / height]),
      why: 'unexplained-ink',
      detail: ticked.length > 0 ? TICKED : OPEN,
    }),
  );
}

/** Boxes that are drawn with lines of the page. */
function drawnChoices(drawn: Drawn, words: readonly PrintedWord[]): UnreadRegion[] {
  const found = tickBoxes(drawn);
  if (found.length === 0) return [];
  const printed = inPoints(words, drawn.geometry);
  const boxes = found.map((box): FilledBox => {
    const holdsWord = printed.some((word) => standsIn(word, box.edges));
    return { ...box, ink: holdsWord ? 'marked' : inkIn(box.edges, drawn) };
  });
  return openChoices({ boxes, words: printed, isCell: ({ text }) => !TICK.test(text) }, drawn.geometry);
}

/** What is told of rings, of so many at the most. */
export const ringed = (rings: readonly Edges[]): UnreadRegion[] =>
  rings.slice(0, MOST).map((ring) => ({ box: boxOf(ring), why: 'unexplained-ink', detail: RINGED }));

/** Rings around words: a person has marked them, and reading cannot tell for what. */
function ringedWords(rings: readonly Edges[], words: readonly PrintedWord[]): UnreadRegion[] {
  const around = rings.filter((ring) => {
    const inside = words.filter((word) => standsIn(word, ring) && SAYS_SOMETHING.test(word.text));
    const isOrnament = inside.length === 0 || inside.length > MOST_RINGED;
    return !isOrnament && !inside.some(({ text }) => SEAL.test(text));
  });
  return ringed(around);
}

/**
 * What whoever sees a page takes from its lines and no word says: which boxes are ticked, what a ring is drawn around.
 * @param words that are seen on it
 */
export const drawnMarks = (drawn: Drawn, words: readonly PrintedWord[]): UnreadRegion[] => [
  ...drawnChoices(drawn, words),
  ...ringedWords(drawn.rings, words),
];
