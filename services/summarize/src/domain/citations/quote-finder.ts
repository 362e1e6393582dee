import { fold } from './fold.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds quotes in one document. */
export interface QuoteFinder {
  readonly text: string;
  /** Where the quote stands, in offsets of `text`; undefined when it does not. */
  find(quote: string): Span | undefined;
}

/** Indexes a text once, so that many quotes can be found in it whatever their white space and glyphs. */
export function quoteFinder(text: string): QuoteFinder {
  const folded = fold(text);
  return {
    text,
    find(quote) {
      const wanted = fold(quote).text.trim();
      if (wanted === '') return undefined;
      const at = folded.text.indexOf(wanted);
      if (at < 0) return undefined;
      return { start: folded.offsets[at]!, end: folded.offsets[at + wanted.length - 1]! + 1 };
    },
  };
}
