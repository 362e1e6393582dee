import type { Citation } from '@countersign/events';
import type { BlockOf } from '../block.ts';

/** The words of the contract that a statement rests on, each with its page. */
export const quotesOf = (citations: readonly Citation[], language: string): BlockOf<'quote'>[] =>
  citations.map(({ quote, page }) => ({
    kind: 'quote',
    text: `“${quote.trim()}”`,
    source: page ? `Page ${page}` : 'Page not found',
    ...(language !== 'und' && { language }),
  }));
