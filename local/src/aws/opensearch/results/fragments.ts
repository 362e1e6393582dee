/** Marks around a found word while the text is cut; no text holds them, as FTS5 tokens cannot. */
export const OPEN = '\u0002';
export const CLOSE = '\u0003';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

const MARKED = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'gu');
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}\p{M}])[^\p{L}\p{N}\p{M}]+(?=[\p{L}\p{N}\p{M}])/gu;

/** Marks each word of a phrase by itself, as OpenSearch does; FTS5 marks all of them as one. */
export const eachWordMarked = (marked: string): string =>
  marked.replaceAll(MARKED, (phrase) => phrase.replaceAll(BETWEEN_WORDS, `${CLOSE}$&${OPEN}`));

const marks = (text: string) => text.split(OPEN).length - 1;
const lengthOf = (text: string) => text.length - 2 * marks(text);

/** Joins pieces to stretches of about a size; a stretch ends where the next piece would pass it. */
function joinUpTo(size: number, pieces: readonly string[]): string[] {
  const stretches: string[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    if (last !== undefined && lengthOf(last) + lengthOf(piece) <= size)
      stretches.push(stretches.pop()! + piece);
    else stretches.push(piece);
  }
  return stretches;
}

/** A mark that a cut has torn apart is closed before the cut and opened after it. */
function mend(pieces: readonly string[]): string[] {
  let open = false;
  return pieces.map((piece) => {
    const text = (open ? OPEN : '') + piece;
    open = text.lastIndexOf(OPEN) > text.lastIndexOf(CLOSE);
    return open ? text + CLOSE : text;
  });
}

/**
 * Cuts marked text into passages of about `size` characters, at sentences where they are short enough, else at
 * words, and answers the `count` passages with the most marks in the order of the text.
 */
export function fragments(marked: string, size: number, count: number): string[] {
  if (count === 0) return [marked];
  const pieces = [...sentences.segment(marked)].flatMap(({ segment }) =>
    lengthOf(segment) <= size
      ? [segment]
      : joinUpTo(
          size,
          [...words.segment(segment)].map((word) => word.segment),
        ),
  );
  return mend(joinUpTo(size, pieces))
    .map((text) => text.replaceAll(OPEN + CLOSE, ''))
    .map((text, place) => ({ text: text.trim(), place, marks: marks(text) }))
    .filter((passage) => passage.marks > 0)
    .toSorted((a, b) => b.marks - a.marks || a.place - b.place)
    .slice(0, count)
    .toSorted((a, b) => a.place - b.place)
    .map(({ text }) => text);
}
