const MARKS = /\p{Mn}/gu;
const WORD_OR_MARK = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;

/** Ids of the pieces that open and close a sentence, and of the one for what no piece spells. */
export interface SpecialPieces {
  readonly first: number;
  readonly last: number;
  readonly unknown: number;
}

/** The pieces of one word, the longest first; undefined where no pieces spell it. */
function piecesOf(word: string, idOf: ReadonlyMap<string, number>): number[] | undefined {
  const ids: number[] = [];
  for (let start = 0; start < word.length; ) {
    let end = word.length;
    let id: number | undefined;
    for (; end > start; end--) {
      id = idOf.get((start > 0 ? '##' : '') + word.slice(start, end));
      if (id !== undefined) break;
    }
    if (id === undefined) return;
    ids.push(id);
    start = end;
  }
  return ids;
}

/**
 * Cuts sentences into the pieces of words that an encoder of the BERT family knows (Wu et al. 2016, "Google's Neural
 * Machine Translation System", section 4.1): in lower case, without accents, `##` before what goes on a word.
 * @param longest how many pieces a sentence may have, those that open and close it counted; the rest is cut
 */
export function wordPieces(
  vocabulary: readonly string[],
  { first, last, unknown }: SpecialPieces,
  longest: number,
): (sentence: string) => number[] {
  const idOf = new Map(vocabulary.map((piece, id) => [piece, id]));
  return (sentence) => {
    const plain = sentence
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .toLowerCase()
      .normalize('NFD')
      .replace(MARKS, '');
    const words = plain.match(WORD_OR_MARK) ?? [];
    const ids = words.flatMap((word) => piecesOf(word, idOf) ?? [unknown]);
    return [first, ...ids.slice(0, longest - 2), last];
  };
}
