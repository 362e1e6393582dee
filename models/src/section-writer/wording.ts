import type { Span } from '../span.ts';
import { fromOwnNumber } from './sentences.ts';

const LONGEST_QUOTE = 900;

/** White space as in print; control characters, which no report may hold, are left out. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what goes
export const clean = (text: string) => text.replaceAll(/[\u0000-\u001f\u007f\s]+/g, ' ').trim();

export const shortened = (text: string, longest: number) =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

/** Words of categories that are not written as a slug splits them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\bip\b/, 'IP'],
  [/\brofr rofo rofn\b/, 'right of first refusal, offer or negotiation'],
  [/\b(one) (sided)\b/, '$1-$2'],
  [/\b(no) (solicit)\b/, '$1-$2'],
  [/\b(non|anti) (?=\w)/, '$1-'],
  [/\brevenue profit\b/, 'revenue or profit'],
  [/\b(third) (party)\b/, '$1-$2'],
  [/\bpost termination\b/, 'post-termination'],
  [/\baffiliate license (\w+)/, 'affiliate license ($1)'],
  [/\bunlimited all you can eat license\b/, 'unlimited licence'],
];

/** `no-solicit-of-employees` as a title: "No-solicit of employees". */
export function titleOf(category: string): string {
  const words = SPELLINGS.reduce(
    (text, [pattern, spelling]) => text.replace(pattern, spelling),
    category.replaceAll('-', ' '),
  );
  return words[0]!.toUpperCase() + words.slice(1);
}

/** A quote from a clause's own number on, not too long, cut between words: its start says what it is about. */
export function quoteFrom(text: string, passage: Span): string {
  const { end } = passage;
  const start = end - fromOwnNumber(text.slice(passage.start, end)).length;
  if (end - start <= LONGEST_QUOTE) return text.slice(start, end);
  const space = text.lastIndexOf(' ', start + LONGEST_QUOTE);
  return text.slice(start, space > start ? space : start + LONGEST_QUOTE);
}

/** The item of a list that holds a span, where its passage is a list: definitions, one after another. */
export function itemOf(text: string, span: Span, passage: Span): Span {
  const before = text.lastIndexOf(';', span.start);
  const after = text.indexOf(';', span.end);
  const start = before < passage.start ? passage.start : before + 1;
  const end = after < 0 || after >= passage.end ? passage.end : after;
  return { start: start + /^\s*/.exec(text.slice(start, end))![0].length, end };
}

/** The passage that holds a span, if a quote from the passage reaches as far as the span; else the span itself. */
export function contextOf(span: Span, passages: readonly Span[]): Span {
  const passage = passages.find(({ start, end }) => start <= span.start && span.end <= end);
  return passage && span.end - passage.start <= LONGEST_QUOTE ? passage : span;
}
