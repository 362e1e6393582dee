import { CONTINUATION, CUT_WORD, type JoinWord } from '../layout/hyphenation.ts';

/**
 * Makes words whole that a line end cut in two: the whole word goes to the line that it begins in.
 * @returns the lines' texts; a line that held nothing but the rest of a word is empty
 */
export function joinCutWords(lines: readonly string[], join: JoinWord): string[] {
  const joined = [...lines];
  for (let index = 0; index + 1 < joined.length; index++) {
    const cut = CUT_WORD.exec(joined[index]!);
    const rest = CONTINUATION.exec(joined[index + 1]!);
    if (!cut || !rest) continue;
    const head = joined[index]!.slice(0, -1 - cut[1]!.length);
    const [word, after] = wholeWord(joined[index + 1]!, rest[1]!);
    joined[index] = `${head}${join(cut[1]!, word)}${after.glued}`;
    joined[index + 1] = after.left;
  }
  return joined;
}

/** Splits the next line after the word's rest; punctuation that follows without a space goes along. */
function wholeWord(line: string, rest: string): [word: string, after: { glued: string; left: string }] {
  const end = line.slice(rest.length).search(/\s/u);
  const glued = end < 0 ? line.slice(rest.length) : line.slice(rest.length, rest.length + end);
  return [rest, { glued, left: line.slice(rest.length + glued.length).trimStart() }];
}
