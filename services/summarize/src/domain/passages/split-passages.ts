import type { Span } from './span.ts';

/** A passage longer than this is cut at the next white space, or anywhere: text may come without either. */
const LONGEST = 2000;

/** Splits a text into paragraphs of bounded length that together cover all of it. */
export function splitPassages(text: string): Span[] {
  const passages: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const paragraph = text.indexOf('\n\n', start);
    const limit = Math.min(text.length, start + LONGEST);
    let end = paragraph >= 0 && paragraph + 2 <= limit ? paragraph + 2 : limit;
    if (end === limit && end < text.length) {
      const space = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf(' ', end));
      if (space > start) end = space + 1;
    }
    passages.push({ start, end });
    start = end;
  }
  return passages;
}
