/** A word or a mark of a text, and where it stands. */
export interface Word {
  /** As it is compared: the same whatever quotation marks, dashes and ligatures are used; case counts. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /_{3,}|\.{4,}|…+|\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}]+|\S/gu;
/** What a paper leaves open, e.g. `{date}` or `{party 1}`. */
const HOLE = /\{[a-z]+(?: \d+)?\}/g;
/** A line to write on. */
export const BLANK = '___';

const comparable = (word: string): string =>
  /^(?:_{3,}|\.{4,}|…+)$/.test(word)
    ? BLANK
    : word
        .normalize('NFKC')
        .replaceAll(/[“”„«»]/g, '"')
        .replaceAll(/[‘’]/g, "'")
        .replaceAll(/[‐‑–—]/g, '-');

/** The words and marks of a text, in order; white space and line breaks are none. */
export const wordsOf = (text: string, from = 0): Word[] =>
  [...text.matchAll(WORD)].map(([word], at, all) => {
    const start = from + (all[at]?.index ?? 0);
    return { word: comparable(word), start, end: start + word.length };
  });

/** The words of a paper, in which each hole is one word. */
export function wordsOfPaper(text: string): Word[] {
  let from = 0;
  const words: Word[] = [];
  for (const { 0: hole, index } of text.matchAll(HOLE)) {
    words.push(...wordsOf(text.slice(from, index), from));
    from = index + hole.length;
    words.push({ word: hole, start: index, end: from });
  }
  return [...words, ...wordsOf(text.slice(from), from)];
}
