import { median } from './median.ts';
import type { PageLine } from './page-lines.ts';

/** Footnotes stand in the lower part of the page, in type this much smaller than that of its text. */
const LOWER_PART = 0.5;
const SMALLER = 0.93;

/** What a footnote begins with: a number, raised or not, an asterisk or a dagger. */
const MARK = /^(?:\(?\d{1,3}[).]?|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡§]{1,3})(?:\s|\p{L})/u;

/** Words of a header or footer that says something, rather than naming what it stands on. */
const MIN_WORDS = 7;
const SHARE_OF_SMALL_LETTERS = 0.5;

/**
 * The footnotes of a page: its last lines, smaller than its text, from the first that begins with a mark.
 * @param lines of the body, in reading order
 */
export function findFootnotes(lines: readonly PageLine[]): Set<PageLine> {
  const usual = median(lines.map(({ box }) => box.height));
  const isSmall = ({ box, uprightBox }: PageLine): boolean =>
    !uprightBox && box.top >= LOWER_PART && box.height < usual * SMALLER;
  let first = lines.length;
  while (first > 0 && isSmall(lines[first - 1]!)) first--;
  while (first < lines.length && !MARK.test(lines[first]!.text)) first++;
  return new Set(first === 0 ? [] : lines.slice(first));
}

/** Whether headers or footers of one page read like a sentence, which may be a clause. */
export function saysSomething(lines: readonly PageLine[]): boolean {
  const words = lines.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= MIN_WORDS && small >= words.length * SHARE_OF_SMALL_LETTERS;
}
