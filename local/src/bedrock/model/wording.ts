import type { Span } from '@countersign/models';

const LONGEST_QUOTE = 900;

/** White space as in print; control characters, which no report may hold, are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
export const clean = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();

export const shortened = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** `cap-on-liability` as a title: "Cap on liability". */
export function titleOf(category: string): string {
  const words = category.replaceAll('-', ' ');
  return words[0]!.toUpperCase() + words.slice(1);
}

/** A quote that is not too long, cut between words: the start of a clause says what it is about. */
export function quoteFrom(text: string, { start, end }: Span): string {
  if (end - start <= LONGEST_QUOTE) return text.slice(start, end);
  const space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  return text.slice(start, space > start ? space : start + LONGEST_QUOTE);
}

/** The passage that holds a span, where it is short enough to quote; else the span itself. */
export function contextOf(span: Span, passages: readonly Span[]): Span {
  const passage = passages.find(({ start, end }) => start <= span.start && span.end <= end);
  return passage && span.end - passage.start <= LONGEST_QUOTE ? passage : span;
}
