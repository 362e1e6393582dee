/** Pieces of words of up to six letters, digits in threes, and every other sign: what the embedded model reads and writes. */
const TOKEN = /[\p{L}\p{M}]{1,6}|\p{N}{1,3}|[^\s\p{L}\p{M}\p{N}]/gu;

/** Number of tokens in a text. */
export function countTokens(text: string): number {
  let count = 0;
  TOKEN.lastIndex = 0;
  while (TOKEN.test(text)) count++;
  return count;
}

/** The text up to `max` tokens, and whether anything had to go. */
export function cutToTokens(text: string, max: number): { text: string; tokens: number; cut: boolean } {
  let tokens = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (tokens === max) return { text: text.slice(0, match.index), tokens, cut: true };
    tokens++;
  }
  return { text, tokens, cut: false };
}

/** The text up to the first of some sequences, and whether there was one. */
export function cutAtSequence(
  text: string,
  sequences: readonly string[],
): { readonly text: string; readonly cut: boolean } {
  const found = sequences.map((sequence) => text.indexOf(sequence)).filter((at) => at >= 0);
  return found.length === 0 ? { text, cut: false } : { text: text.slice(0, Math.min(...found)), cut: true };
}
