import type { Span } from '../passages/span.ts';

/** Stands where passages were left out. */
const GAP = '\n[…]\n';

/** Words of a contract, wherever they were copied to, cannot close or open an element of the prompt. */
export const escaped = (text: string) =>
  text.replaceAll(/&(?=(?:lt|amp);)/g, '&amp;').replaceAll('<', '&lt;');

/** Words copied from a document block, as the contract has them. */
export const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/**
 * The document as the first block of every section's prompt. It depends on nothing but the document and the
 * chosen passages, so that all sections share the bytes that the provider caches.
 */
export function documentBlock(text: string, passages: readonly Span[]): string {
  const chosen = passages.map(({ start, end }) => escaped(text.slice(start, end))).join(GAP);
  return `<document>\n${chosen}\n</document>`;
}
