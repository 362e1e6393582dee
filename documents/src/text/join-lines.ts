import { isEnglishWord, isListed } from '../language/english-words.ts';
import { CONTINUATION, cutWordOf, type JoinWord } from '../layout/hyphenation.ts';

/**
 * Makes words whole that a line end cut in two: the whole word goes to the line that it begins in.
 * @returns the lines' texts; a line that held nothing but the rest of a word is empty
 */
export function joinCutWords(lines: readonly string[], join: JoinWord): string[] {
  const joined = [...lines];
  for (let index = 0; index + 1 < joined.length; index++) {
    const rest = CONTINUATION.exec(joined[index + 1]!);
    const cut = rest && cutAtEnd(joined[index]!, rest[1]!);
    if (!cut || !rest) continue;
    const head = joined[index]!.slice(0, -cut.length);
    const [word, after] = wholeWord(joined[index + 1]!, rest[1]!);
    joined[index] = `${head}${cut.isWhole ? cut.word + word : join(cut.word, word)}${after.glued}`;
    joined[index + 1] = after.left;
  }
  return joined;
}

/** A line that ends in letters, or in a dash behind them. */
const LAST_LETTERS = /(?<![\p{L}\p{N}'’.-])(\p{Ll}{2,})([–−]?)$/u;

/**
 * The last word of a line if the next line goes on with it: parted by a hyphen, or by a dash or nothing where its
 * letters are no word and those of both lines are one.
 */
function cutAtEnd(
  line: string,
  rest: string,
): { word: string; length: number; isWhole: boolean } | undefined {
  const hyphened = cutWordOf(line);
  if (hyphened !== undefined) return { word: hyphened, length: hyphened.length + 1, isWhole: false };
  const [, word, dash = ''] = LAST_LETTERS.exec(line) ?? [];
  if (word === undefined || isEnglishWord(word)) return undefined;
  const length = word.length + dash.length;
  return isListed(word + rest) ? { word, length, isWhole: true } : undefined;
}

/** Splits the next line after the word's rest; punctuation that follows without a space goes along. */
function wholeWord(line: string, rest: string): [word: string, after: { glued: string; left: string }] {
  const end = line.slice(rest.length).search(/\s/u);
  const glued = end < 0 ? line.slice(rest.length) : line.slice(rest.length, rest.length + end);
  return [rest, { glued, left: line.slice(rest.length + glued.length).trimStart() }];
}
