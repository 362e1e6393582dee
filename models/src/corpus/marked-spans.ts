import { type Span, sharedLength } from '../span.ts';
import type { CuadContract } from './read-corpus.ts';

/** How CUAD writes that a marked span leaves words out. */
const omission = '<omitted>';

/** Where the marked pieces of a category stand in the contract (its first occurrences). */
export function markedSpans(contract: CuadContract, category: string): Span[] {
  const spans: Span[] = [];
  for (const marked of contract.clauses[category] ?? []) {
    for (const piece of marked.split(omission)) {
      const wanted = piece.trim();
      const start = wanted === '' ? -1 : contract.text.indexOf(wanted);
      if (start >= 0) spans.push({ start, end: start + wanted.length });
    }
  }
  return spans;
}

/** A passage holds a marked span when they share at least half of the shorter of the two. */
export const holds = (passage: Span, span: Span): boolean =>
  2 * sharedLength(passage, span) >= Math.min(passage.end - passage.start, span.end - span.start);
