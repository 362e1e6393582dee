import type { Box, Citation, ExtractedText, TextLine, TextPage } from '@countersign/events';
import type { QuoteFinder, Span } from './quote-finder.ts';

const overlaps = (line: Span, span: Span) => line.start < span.end && span.start < line.end;

/** The part of a line's box that the span takes, as if all characters were equally wide. */
function boxWithin(line: TextLine, span: Span): Box {
  const length = line.end - line.start;
  const from = Math.max(0, span.start - line.start) / length;
  const to = Math.min(length, span.end - line.start) / length;
  const { left, top, width, height } = line.box;
  return { left: left + width * from, top, width: width * (to - from), height };
}

const boxesOn = (page: TextPage, span: Span) =>
  page.lines
    .filter((line) => overlaps(line, span))
    .map((line) => ({ page: page.number, ...boxWithin(line, span) }));

/** Adds page, offsets and boxes to a citation whose quote stands in the document. */
export function placeCitation(citation: Citation, document: ExtractedText, finder: QuoteFinder): Citation {
  const span = finder.find(citation.quote);
  if (!span) return citation;
  const boxes = document.pages.flatMap((page) => boxesOn(page, span));
  const [first] = boxes;
  return { quote: citation.quote, ...span, ...(first && { page: first.page, boxes }) };
}
