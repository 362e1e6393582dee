/** A stretch of the text with one thing said in it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Paragraphs, cells and sentences end here. Numbers, initials and clause numbers do not end one. */
const BREAK = /\n\s*\n|\t|(?<=[\p{L})\]”"'’]{2}[.;!?])\s+|(?<=[。；！？])/gu;

/** Splits a text into sentences, without the white space around them. */
export function sentencesOf(text: string): Sentence[] {
  const ends = Array.from(
    text.matchAll(BREAK),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  const starts = [0, ...ends.map(([, next]) => next)];
  return starts.flatMap((start, index) => {
    const end = ends[index]?.[0] ?? text.length;
    const words = text.slice(start, end);
    return words.trim() === '' ? [] : [{ start, end, words: words.replace(/\s+/g, ' ').trim() }];
  });
}
