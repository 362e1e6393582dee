import type { Citation } from '@countersign/events';

/** Pages that words are cited from, each once, in order. */
export const citedPages = (citations: readonly Citation[]): number[] =>
  [...new Set(citations.flatMap(({ page }) => page ?? []))].toSorted((a, b) => a - b);

/** `page 3`, `pages 3 and 7`; empty where no page is known. */
export function pagesInWords(citations: readonly Citation[]): string {
  const pages = citedPages(citations);
  if (pages.length === 0) return '';
  return pages.length === 1
    ? `page ${pages.join()}`
    : `pages ${pages.slice(0, -1).join(', ')} and ${pages.at(-1)}`;
}

/** A statement with the pages that it rests on: `It runs for 2 years (page 3).` */
export function withPages(statement: string, citations: readonly Citation[]): string {
  const pages = pagesInWords(citations);
  if (!pages) return statement;
  return statement.endsWith('.') ? `${statement.slice(0, -1)} (${pages}).` : `${statement} (${pages})`;
}
