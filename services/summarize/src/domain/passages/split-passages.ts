import type { Span } from './span.ts';

/** A passage longer than this is cut at the next white space, or anywhere: text may come without either. */
const LONGEST = 2000;

/** Length of the passage that a window begins with: to the end of its paragraph, else of its last word. */
function passageLength(window: string, isLast: boolean): number {
  const paragraph = window.indexOf('\n\n');
  if (paragraph >= 0) return paragraph + 2;
  if (isLast) return window.length;
  const space = Math.max(window.lastIndexOf('\n'), window.lastIndexOf(' '));
  return space > 0 ? space + 1 : window.length;
}

/** Splits a text into paragraphs of bounded length that together cover all of it, in time linear in its length. */
export function splitPassages(text: string): Span[] {
  const passages: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const limit = Math.min(text.length, start + LONGEST);
    const end = start + passageLength(text.slice(start, limit), limit === text.length);
    passages.push({ start, end });
    start = end;
  }
  return passages;
}
