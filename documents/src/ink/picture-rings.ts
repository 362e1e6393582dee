import type { Edges } from '../pdfium/matrix.ts';

/** A picture of which ink is 1. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Points of what a ring holds: what is smaller is a letter, what is larger goes around whole paragraphs. */
const LOWEST = 9;
const NARROWEST = 10;
const WIDEST = 300;
const HIGHEST = 80;

/** Points across a small round shape that is there to be marked, inside its line, and share by which height and width differ. */
const SMALLEST_ROUND = 5.5;
const LARGEST_ROUND = 16;
const ROUND = 0.2;
/** Share of the square around it that is paper in an empty one. */
const EMPTY = 0.62;

/** Share of its width and height at each corner that a ring leaves out, and share of the whole that is paper in it. */
const CORNER = 0.1;
const LEAST_PAPER = 0.3;

/** Points of the height of a letter or digit that stands free in a ring. */
const LETTER = 4;

/** Pixels of the picture that are one here. */
const SHRUNK = 2;

const PAPER = 0;
const INK = 1;
const OUTSIDE = 2;
const LOOKED_AT = 3;

/** A mask of half the size in which a pixel is ink if one of its four is. */
function shrink({ width, height, ink }: Mask): Mask {
  const [across, down] = [Math.floor(width / SHRUNK), Math.floor(height / SHRUNK)];
  const small = new Uint8Array(across * down);
  for (let y = 0; y < down; y++) {
    for (let x = 0; x < across; x++) {
      const at = y * SHRUNK * width + x * SHRUNK;
      small[y * across + x] = ink[at]! | ink[at + 1]! | ink[at + width]! | ink[at + width + 1]!;
    }
  }
  return { width: across, height: down, ink: small };
}

/** What hangs together with a pixel. */
interface Reached {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly count: number;
}

/** Goes through what is like a pixel and hangs together with it. */
class Flood {
  readonly #mask: Mask;
  readonly #stack: Uint32Array;

  constructor(mask: Mask) {
    this.#mask = mask;
    this.#stack = new Uint32Array(mask.ink.length);
  }

  /** @param as what its pixels become */
  from(start: number, as: number): Reached {
    const { width, ink } = this.#mask;
    const stack = this.#stack;
    const what = ink[start];
    let [left, right, top, bottom] = [width, 0, Number.POSITIVE_INFINITY, 0];
    let [depth, count] = [1, 0];
    stack[0] = start;
    ink[start] = as;
    const visit = (at: number): void => {
      if (ink[at] !== what) return;
      ink[at] = as;
      stack[depth++] = at;
    };
    while (depth > 0) {
      const at = stack[--depth]!;
      const [x, y] = [at % width, (at / width) | 0];
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      if (y >= bottom) bottom = y + 1;
      count++;
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      visit(at - width);
      visit(at + width);
    }
    return { left, top, right, bottom, count };
  }
}

/** Whether paper that ink encloses is as large as that in a ring. */
function isRingLarge({ left, top, right, bottom }: Reached, scale: number): boolean {
  const [across, down] = [right - left, bottom - top];
  const isHigh = down >= LOWEST * scale && down <= HIGHEST * scale;
  return isHigh && across >= NARROWEST * scale && across <= WIDEST * scale;
}

/** Whether it is as large as that in a small round shape, and as wide as high. */
function isSmallRound({ left, top, right, bottom }: Reached, scale: number): boolean {
  const [across, down] = [right - left, bottom - top];
  const [smaller, larger] = [Math.min(across, down), Math.max(across, down)];
  return (
    smaller >= SMALLEST_ROUND * scale && larger <= LARGEST_ROUND * scale && smaller >= larger * (1 - ROUND)
  );
}

/** Whether paper that ink encloses has no corners, and is not mostly something else. */
function isRound({ width, ink }: Mask, { left, top, right, bottom, count }: Reached): boolean {
  const [across, down] = [right - left, bottom - top];
  if (count < LEAST_PAPER * across * down) return false;
  const [aside, below] = [Math.ceil(across * CORNER), Math.ceil(down * CORNER)];
  for (let y = 0; y < below; y++) {
    for (let x = 0; x < aside; x++) {
      const corners = [top + y, bottom - 1 - y].flatMap((row) =>
        [left + x, right - 1 - x].map((at) => row * width + at),
      );
      if (corners.some((at) => ink[at] === LOOKED_AT)) return false;
    }
  }
  return true;
}

/** Whether a letter or a digit stands free in a ring; what crosses the loops of a signature hangs together with them. */
function holdsLetter({ width, ink }: Mask, { left, top, right, bottom }: Reached, scale: number): boolean {
  const [across, down] = [right - left, bottom - top];
  const part = new Uint8Array(across * down);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) part[y * across + x] = Number(ink[(top + y) * width + left + x] === INK);
  const flood = new Flood({ width: across, height: down, ink: part });
  for (let at = 0; at < part.length; at++) {
    if (part[at] !== INK) continue;
    const letter = flood.from(at, LOOKED_AT);
    const isFree = letter.left > 0 && letter.top > 0 && letter.right < across && letter.bottom < down;
    if (isFree && letter.bottom - letter.top >= LETTER * scale) return true;
  }
  return false;
}

/** All pixels at the edge of a picture. */
function* edgesOf({ width, height }: Mask): Generator<number> {
  for (let x = 0; x < width; x++) yield* [x, (height - 1) * width + x];
  for (let y = 0; y < height; y++) yield* [y * width, (y + 1) * width - 1];
}

/** What is round in a picture, in fractions of it. */
interface RoundShapes {
  /** Closed lines around letters that are no frames. */
  readonly rings: readonly Edges[];
  /** Small shapes that may be there to be marked; letters are among them. */
  readonly small: readonly { readonly edges: Edges; readonly isEmpty: boolean }[];
}

/**
 * Finds rings and small round shapes.
 * @param scale pixels a point
 */
export function roundIn(picture: Mask, scale: number): RoundShapes {
  const mask = shrink(picture);
  const { width, height, ink } = mask;
  const points = scale / SHRUNK;
  const flood = new Flood(mask);
  for (const at of edgesOf(mask)) if (ink[at] === PAPER) flood.from(at, OUTSIDE);
  const rings: Edges[] = [];
  const small: { edges: Edges; isEmpty: boolean }[] = [];
  for (let at = 0; at < ink.length; at++) {
    if (ink[at] !== PAPER) continue;
    const place = flood.from(at, LOOKED_AT);
    const { left, top, right, bottom, count } = place;
    const [isLarge, isSmall] = [isRingLarge(place, points), isSmallRound(place, points)];
    if (!(isLarge || isSmall) || !isRound(mask, place)) continue;
    const edges: Edges = [left / width, top / height, right / width, bottom / height];
    if (isSmall) small.push({ edges, isEmpty: count >= EMPTY * (right - left) * (bottom - top) });
    if (isLarge && holdsLetter(mask, place, points)) rings.push(edges);
  }
  return { rings, small };
}
