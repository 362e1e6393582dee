import type { Box, ExtractedText, TextLine } from '@countersign/events';
import { type FoldedText, fold } from './fold.ts';

/** Where a quote stands in a contract. */
export interface FoundQuote {
  /** UTF-16 offsets in the document's `text`. */
  readonly start: number;
  readonly end: number;
  /** Page that the quote begins on, 1-based. */
  readonly page: number;
  /** A box for each line that the quote touches, cut to the quoted words as far as letters are even. */
  readonly boxes: readonly (Box & { readonly page: number })[];
}

const folded = new WeakMap<ExtractedText, FoldedText>();

function foldOnce(document: ExtractedText): FoldedText {
  const known = folded.get(document) ?? fold(document.text);
  folded.set(document, known);
  return known;
}

/** The part of a line's box that the characters `start` to `end` take. */
function cut(line: TextLine, start: number, end: number): Box {
  const length = line.end - line.start || 1;
  const from = Math.max(0, start - line.start) / length;
  const to = Math.min(length, end - line.start) / length;
  return { ...line.box, left: line.box.left + from * line.box.width, width: (to - from) * line.box.width };
}

/** Where a stretch of the text stands: its page and a box for each line that it touches; undefined if on none. */
export function placeOf(document: ExtractedText, start: number, end: number): FoundQuote | undefined {
  const boxes = document.pages.flatMap(({ number, lines }) =>
    lines
      .filter((line) => line.start < end && line.end > start)
      .map((line) => ({ page: number, ...cut(line, start, end) })),
  );
  return boxes[0] && { start, end, page: boxes[0].page, boxes };
}

/**
 * Finds a quote in a contract, whatever line ends and quotation marks it is written with.
 * @returns its first place, body before headers and footers; undefined if the contract does not say so
 */
export function locateQuote(document: ExtractedText, quote: string): FoundQuote | undefined {
  const wanted = fold(quote).text.trimEnd();
  if (wanted === '') return undefined;
  const { text, offsets } = foldOnce(document);
  const at = text.indexOf(wanted);
  if (at < 0) return undefined;
  const start = offsets[at]!;
  const end = offsets[at + wanted.length - 1]! + 1;
  return placeOf(document, start, end);
}
