/** A line that is one word of so many letters was set with space between its letters, words running together. */
const MIN_LETTERS = 16;
const ONE_WORD = /^[\p{Script=Latin}\p{N}.,;:()'"’“”-]+$/u;

const runsTogether = (line: string): boolean =>
  line.length >= MIN_LETTERS &&
  ONE_WORD.test(line) &&
  (line.match(/\p{Script=Latin}/gu)?.length ?? 0) >= MIN_LETTERS;

const LETTERS = /\p{Script=Latin}+/gu;

/** What parts of a split cost: a word that the document does not use elsewhere is likelier than many short ones. */
const KNOWN_WORD = 1;
const SHORT_WORD = 1.5;
const UNKNOWN_WORD = 3;
const UNKNOWN_LETTER = 1;

const SHORT = 2;
const LONGEST_WORD = 24;

/** The words of a document that stand by themselves somewhere. */
function vocabularyOf(lines: readonly string[]): Set<string> {
  const words = lines
    .filter((line) => !runsTogether(line))
    .flatMap((line) => line.toLowerCase().match(LETTERS) ?? []);
  return new Set(words.filter((word) => word.length > 1 || word === 'a'));
}

interface Split {
  readonly cost: number;
  readonly from: number;
  readonly known: boolean;
}

/** For every end of the letters, the cheapest last word up to there. */
function cheapestSplits(letters: string, vocabulary: ReadonlySet<string>): Split[] {
  const best: Split[] = [{ cost: 0, from: 0, known: true }];
  for (let end = 1; end <= letters.length; end++) {
    const before = best[end - 1]!;
    let cheapest: Split = {
      cost: before.cost + UNKNOWN_LETTER + (before.known ? UNKNOWN_WORD : 0),
      from: before.known ? end - 1 : before.from,
      known: false,
    };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
      const cost = best[from]!.cost + (end - from > SHORT ? KNOWN_WORD : SHORT_WORD);
      if (cost < cheapest.cost && vocabulary.has(letters.slice(from, end)))
        cheapest = { cost, from, known: true };
    }
    best.push(cheapest);
  }
  return best;
}

/** Puts spaces into letters that run together: by the words that are known, and what is left between them. */
function splitWords(letters: string, vocabulary: ReadonlySet<string>): string[] {
  const best = cheapestSplits(letters.toLowerCase(), vocabulary);
  const words: string[] = [];
  for (let end = letters.length; end > 0; end = best[end]!.from) {
    const { from, known } = best[end]!;
    // What is too short for a word begins the next one: `un` of `unlimited`.
    const begins = !known && end - from <= SHORT && words.length > 0;
    if (begins) words[0] = letters.slice(from, end) + words[0]!;
    else words.unshift(letters.slice(from, end));
  }
  return words;
}

/** Punctuation stays with the word before it, what opens with the word after. */
const spaced = (text: string, vocabulary: ReadonlySet<string>): string =>
  text
    .replaceAll(LETTERS, (letters) => ` ${splitWords(letters, vocabulary).join(' ')} `)
    .replaceAll(/([)\]”"'’.,;:])(?=[\p{L}\p{N}(])/gu, '$1 ')
    .replaceAll(/\s+(?=[.,;:)\]”’])/gu, '')
    .replaceAll(/([(“])\s+/gu, '$1')
    .replaceAll(/(?<=\p{N}) ?\. ?(?=\p{N})/gu, '.')
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Parts words that run together because they were set with space between their letters and none between words,
 * by the words that the document uses elsewhere.
 */
export function splitSpacedLines(lines: readonly string[]): string[] {
  if (!lines.some((line) => runsTogether(line))) return [...lines];
  const vocabulary = vocabularyOf(lines);
  const split = [...lines];
  for (let first = 0; first < lines.length; first++) {
    if (!runsTogether(lines[first]!)) continue;
    let last = first;
    while (last + 1 < lines.length && (runsTogether(lines[last + 1]!) || isRest(lines[last + 1]!))) last++;
    // Such lines are cut anywhere: all are read as one, which stands where the first does.
    split[first] = spaced(lines.slice(first, last + 1).join(''), vocabulary);
    split.fill('', first + 1, last + 1);
    first = last;
  }
  return split;
}

/** The few letters that the last line of such a stretch holds. */
const isRest = (line: string): boolean => /^\p{Ll}+[.;,]$/u.test(line) && line.length < 16;
