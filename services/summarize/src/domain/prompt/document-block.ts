import type { Span } from '../passages/span.ts';

/** Stands where passages were left out. */
const GAP = '\n[…]\n';

/**
 * The document as the first block of every section's prompt. It depends on nothing but the document and the
 * chosen passages, so that all sections share the bytes that the provider caches.
 */
export function documentBlock(text: string, passages: readonly Span[]): string {
  const chosen = passages.map(({ start, end }) => text.slice(start, end)).join(GAP);
  return `<document>\n${chosen}\n</document>`;
}
