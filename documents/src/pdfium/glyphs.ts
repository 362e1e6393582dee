import { DocumentError } from '../file/document-error.ts';
import type { Engine } from './engine.ts';
import type { PageGeometry } from './page-geometry.ts';

/** The visible characters of a page in content order. */
export interface Glyphs {
  readonly count: number;
  /** UTF-16 units, or code points where PDFium gives them whole. */
  readonly units: Uint32Array;
  /** Left, top, right and bottom of each glyph in fractions of the page as displayed. */
  readonly boxes: Float32Array;
  /** What comes before the glyph: {@link NO_BREAK}, {@link GUESSED_BREAK} or {@link SPACE}. */
  readonly breakBefore: Uint8Array;
  /** Number of glyphs whose font does not say which character they are. */
  readonly unmapped: number;
}

/** Nothing stands between the glyph and the one before. */
export const NO_BREAK = 0;
/** PDFium takes the glyph for the start of a word or line; with glyphs placed one by one it is often wrong. */
export const GUESSED_BREAK = 1;
/** The file has a space here. */
export const SPACE = 2;

/** Twenty times a page of fine print; a page with more is not one that a person can read. */
export const MAX_GLYPHS_PER_PAGE = 200_000;

/** What PDFium says for a hyphen at which it joined two lines. */
const JOINED_HYPHEN = 0x02;
const HYPHEN = 0x2d;

const isSpace = (unit: number): boolean =>
  unit <= 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200b) || unit === 0xfeff;

/** Collects glyphs into arrays that are as large as the page needs. */
class GlyphBuffer implements Glyphs {
  count = 0;
  unmapped = 0;
  readonly units: Uint32Array;
  readonly boxes: Float32Array;
  readonly breakBefore: Uint8Array;

  constructor(capacity: number) {
    this.units = new Uint32Array(capacity);
    this.boxes = new Float32Array(capacity * 4);
    this.breakBefore = new Uint8Array(capacity);
  }

  add(unit: number, breakBefore: number, left: number, top: number, right: number, bottom: number): void {
    if (this.count === this.units.length) {
      throw new DocumentError('TooDense', `a page holds more than ${MAX_GLYPHS_PER_PAGE} characters`);
    }
    const at = this.count * 4;
    this.units[this.count] = unit;
    this.breakBefore[this.count] = breakBefore;
    this.boxes[at] = left;
    this.boxes[at + 1] = top;
    this.boxes[at + 2] = right;
    this.boxes[at + 3] = bottom;
    this.count++;
  }
}

/**
 * Reads what is visible of a page's text; text beyond the page's edges, which no reader sees, is left out.
 * @throws DocumentError `TooDense` when the page shows more than {@link MAX_GLYPHS_PER_PAGE} glyphs.
 */
export function readGlyphs(
  { raw, heap }: Engine,
  textPage: number,
  total: number,
  page: PageGeometry,
): Glyphs {
  const glyphs = new GlyphBuffer(Math.min(total, MAX_GLYPHS_PER_PAGE));
  const [a, b, c, d, e, f] = page.toFraction;
  const rect = raw.malloc(16);
  let corners = new Float32Array(heap().buffer, rect, 4);
  let breakBefore = SPACE;
  for (let index = 0; index < total; index++) {
    const unit = raw.FPDFText_GetUnicode(textPage, index);
    const joined = unit === JOINED_HYPHEN && raw.FPDFText_IsHyphen(textPage, index) === 1;
    if (isSpace(unit) && !joined) {
      const kind = raw.FPDFText_IsGenerated(textPage, index) === 1 ? GUESSED_BREAK : SPACE;
      breakBefore = Math.max(breakBefore, kind);
      continue;
    }
    raw.FPDFText_GetLooseCharBox(textPage, index, rect);
    // A view is empty once PDFium's memory has grown.
    if (corners.length === 0) corners = new Float32Array(heap().buffer, rect, 4);
    const [left, top, right, bottom] = corners as unknown as [number, number, number, number];
    const x1 = a * left + c * top + e;
    const y1 = b * left + d * top + f;
    const x2 = a * right + c * bottom + e;
    const y2 = b * right + d * bottom + f;
    if (Math.max(x1, x2) < 0 || Math.min(x1, x2) > 1 || Math.max(y1, y2) < 0 || Math.min(y1, y2) > 1)
      continue;
    if (raw.FPDFText_HasUnicodeMapError(textPage, index) === 1) glyphs.unmapped++;
    glyphs.add(
      joined ? HYPHEN : unit,
      breakBefore,
      Math.min(x1, x2),
      Math.min(y1, y2),
      Math.max(x1, x2),
      Math.max(y1, y2),
    );
    breakBefore = joined ? GUESSED_BREAK : NO_BREAK;
  }
  raw.free(rect);
  return glyphs;
}
