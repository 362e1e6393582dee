import { isNumberCut } from '../values/number-words.ts';

/** How a word that a line end cut in two is written in full. */
export type JoinWord = (first: string, second: string) => string;

const WORD = /\p{L}[\p{L}\p{M}'’-]*\p{L}/gu;

/** Prefixes that keep their hyphen in contracts even where the whole word is not seen elsewhere. */
const HYPHENATED_PREFIX =
  /^(?:non|self|co|pre|post|anti|sub|cross|ex|semi|quasi|multi|inter|third|re|pro|e)$/iu;

/** A line that ends in a hyphen after a letter may continue in the next. */
const CUT_WORD = /^(?:.*[^\p{L}'’-])?(\p{L}[\p{L}'’-]*)[-‐‑¬\u00ad]$/u;
export const CONTINUATION = /^(\p{Ll}[\p{L}\p{M}'’]*)/u;

const HYPHENS = '-‐‑¬\u00ad';

/** The word that is cut at the end of a line; few lines end in a hyphen. */
export const cutWordOf = (line: string): string | undefined =>
  HYPHENS.includes(line.charAt(line.length - 1)) ? CUT_WORD.exec(line)?.[1] : undefined;

/** The line without the parts of words that line ends cut in two: they are no words. */
function wholeWordsOf(line: string, before: string | undefined): string {
  const cut = cutWordOf(line);
  const whole = cut === undefined ? line : line.slice(0, -1 - cut.length);
  return before !== undefined && cutWordOf(before) !== undefined ? whole.replace(CONTINUATION, '') : whole;
}

/**
 * Learns from the document itself how to join words at line ends: `exclu-/sive` becomes `exclusive`, but
 * `non-/compete` stays `non-compete`, as the document writes them elsewhere.
 * @param lines all lines in reading order
 */
export function learnJoining(lines: readonly string[]): JoinWord {
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    for (const [word] of wholeWordsOf(line, lines[index - 1]).matchAll(WORD)) seen.add(word.toLowerCase());
  }
  return (first, second) => {
    const [solid, hyphenated] = [first + second, `${first}-${second}`];
    if (seen.has(solid.toLowerCase())) return solid;
    if (seen.has(hyphenated.toLowerCase())) return hyphenated;
    if (isNumberCut(first, second)) return hyphenated;
    const bothWords = seen.has(first.toLowerCase()) && seen.has(second.toLowerCase());
    const last = first.split('-').at(-1)!;
    return bothWords || first.includes('-') || HYPHENATED_PREFIX.test(last) ? hyphenated : solid;
  };
}
