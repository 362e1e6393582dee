import { DocumentError } from '../file/document-error.ts';
import type { Engine } from './engine.ts';
import type { Edges } from './matrix.ts';
import type { PageGeometry } from './page-geometry.ts';

/** The characters of a page in content order, seen or not. */
export interface Glyphs {
  readonly count: number;
  /** UTF-16 units, or code points where PDFium gives them whole. */
  readonly units: Uint32Array;
  /** Left, top, right and bottom of each glyph in fractions of the page as displayed. */
  readonly boxes: Float32Array;
  /** What comes before the glyph: {@link NO_BREAK}, {@link GUESSED_BREAK} or {@link SPACE}. */
  readonly breakBefore: Uint8Array;
  /** Tenths of a degree by which each glyph is turned clockwise on the page as displayed, 0 to 3599. */
  readonly turns: Uint16Array;
  /** PDFium's handle of the text object that each glyph belongs to. */
  readonly objects: Uint32Array;
  /** Whether the font does not say which character a glyph is. */
  readonly unmappedAt: Uint8Array;
  /** Number of glyphs whose font does not say which character they are. */
  readonly unmapped: number;
}

/** Nothing stands between the glyph and the one before. */
export const NO_BREAK = 0;
/** PDFium takes the glyph for the start of a word or line; with glyphs placed one by one it is often wrong. */
const GUESSED_BREAK = 1;
/** The file has a space here. */
export const SPACE = 2;

/** Twenty times a page of fine print; a page with more is not one that a person can read. */
const MAX_GLYPHS_PER_PAGE = 200_000;

/** What PDFium says for a hyphen at which it joined two lines. */
const JOINED_HYPHEN = 0x02;
const HYPHEN = 0x2d;

const isSpace = (unit: number): boolean =>
  unit <= 0x20 ||
  unit === 0xa0 ||
  unit === 0x3000 ||
  (unit >= 0x2000 && unit <= 0x200b) ||
  unit === ZERO_WIDTH_NO_BREAK;

/** Spaces that nobody sees part no words. */
const ZERO_WIDTH = 0x200b;
const ZERO_WIDTH_NO_BREAK = 0xfeff;
const isSeen = (unit: number): boolean => unit !== ZERO_WIDTH && unit !== ZERO_WIDTH_NO_BREAK;

/** Collects glyphs into arrays that are as large as the page needs. */
class GlyphBuffer implements Glyphs {
  count = 0;
  unmapped = 0;
  readonly units: Uint32Array;
  readonly boxes: Float32Array;
  readonly breakBefore: Uint8Array;
  readonly turns: Uint16Array;
  readonly objects: Uint32Array;
  readonly unmappedAt: Uint8Array;

  constructor(capacity: number) {
    this.units = new Uint32Array(capacity);
    this.boxes = new Float32Array(capacity * 4);
    this.breakBefore = new Uint8Array(capacity);
    this.turns = new Uint16Array(capacity);
    this.objects = new Uint32Array(capacity);
    this.unmappedAt = new Uint8Array(capacity);
  }

  /** Says where the next glyph stands. */
  place(left: number, top: number, right: number, bottom: number): void {
    const at = this.count * 4;
    this.boxes[at] = left;
    this.boxes[at + 1] = top;
    this.boxes[at + 2] = right;
    this.boxes[at + 3] = bottom;
  }

  /** Adds the glyph that was placed. */
  add(unit: number, breakBefore: number, turn: number, object: number, unmapped: boolean): void {
    const index = this.count;
    if (index === this.units.length) {
      throw new DocumentError('TooDense', `a page holds more than ${MAX_GLYPHS_PER_PAGE} characters`);
    }
    this.units[index] = unit;
    this.breakBefore[index] = breakBefore;
    this.turns[index] = turn;
    this.objects[index] = object;
    this.unmappedAt[index] = Number(unmapped);
    this.unmapped += Number(unmapped);
    this.count++;
  }
}

/** Where a glyph stands. @param boxes those of {@link Glyphs} */
export function edgesAt(boxes: Float32Array, index: number): Edges {
  const at = index * 4;
  return [boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!];
}

/** What PDFium says for a character that its font maps beyond Unicode. */
const REPLACEMENT = 0xfffd;
const LAST_CODE_POINT = 0x10ffff;

const QUARTER = 900;
const FULL = 3600;
const TENTHS = 1800 / Math.PI;

/** How far a text matrix turns glyphs clockwise on the page as displayed; slanted type is not turned. */
function turnOf([a = 1, b = 0]: Float32Array, quarterTurns: number): number {
  const tenths = quarterTurns * QUARTER - Math.round(Math.atan2(b, a) * TENTHS);
  return Number.isFinite(tenths) ? ((tenths % FULL) + FULL) % FULL : 0;
}

/**
 * Reads a page's text, seen or not. A glyph whose place PDFium reports as nonsense stands where the one before it
 * does; a character beyond Unicode counts as one that its font does not map.
 * @throws DocumentError `TooDense` when the page holds more than {@link MAX_GLYPHS_PER_PAGE} glyphs.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one loop over every glyph of a page, a million at most
export function readGlyphs(
  { raw, heap }: Engine,
  textPage: number,
  total: number,
  page: PageGeometry,
): Glyphs {
  const glyphs = new GlyphBuffer(Math.min(total, MAX_GLYPHS_PER_PAGE));
  const [a, b, c, d, e, f] = page.toFraction;
  const rect = raw.malloc(40);
  const matrix = rect + 16;
  let corners = new Float32Array(heap().buffer, rect, 4);
  let breakBefore = SPACE;
  let [left, top, right, bottom] = [0, 0, 0, 0];
  let [object, turn] = [0, 0];
  for (let index = 0; index < total; index++) {
    const reported = raw.FPDFText_GetUnicode(textPage, index);
    const unit = reported > LAST_CODE_POINT || reported < 0 ? REPLACEMENT : reported;
    const joined = unit === JOINED_HYPHEN && raw.FPDFText_IsHyphen(textPage, index) === 1;
    if (isSpace(unit) && !joined) {
      const isGuess = !isSeen(unit) || raw.FPDFText_IsGenerated(textPage, index) === 1;
      const kind = isGuess ? GUESSED_BREAK : SPACE;
      breakBefore = Math.max(breakBefore, kind);
      continue;
    }
    raw.FPDFText_GetLooseCharBox(textPage, index, rect);
    // A view is empty once PDFium's memory has grown.
    if (corners.length === 0) corners = new Float32Array(heap().buffer, rect, 4);
    const [x, y] = [corners[0]!, corners[1]!];
    const [otherX, otherY] = [corners[2]!, corners[3]!];
    const [x1, y1] = [a * x + c * y + e, b * x + d * y + f];
    const [x2, y2] = [a * otherX + c * otherY + e, b * otherX + d * otherY + f];
    if (Number.isFinite(x1 + x2 + y1 + y2)) {
      [left, right] = [Math.min(x1, x2), Math.max(x1, x2)];
      [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
    }
    const drawnBy = raw.FPDFText_GetTextObject(textPage, index);
    if (drawnBy !== object) {
      object = drawnBy;
      raw.FPDFText_GetMatrix(textPage, index, matrix);
      turn = turnOf(new Float32Array(heap().buffer, matrix, 6), page.quarterTurns);
    }
    const unmapped = unit === REPLACEMENT || raw.FPDFText_HasUnicodeMapError(textPage, index) === 1;
    glyphs.place(left, top, right, bottom);
    glyphs.add(joined ? HYPHEN : unit, breakBefore, turn, object, unmapped);
    breakBefore = joined ? GUESSED_BREAK : NO_BREAK;
  }
  raw.free(rect);
  return glyphs;
}
