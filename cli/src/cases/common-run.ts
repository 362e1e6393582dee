import { folded } from './outcome.ts';

const wordsOf = (text: string) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The longest run of words that two texts share, as a share of the words of the first; 0 to 1. */
export function commonRun(of: string, inside: string): number {
  const words = wordsOf(of);
  const others = wordsOf(inside);
  let longest = 0;
  let previous: number[] = [];
  for (const word of words) {
    const runs = others.map((other, index) => (other === word ? (previous[index - 1] ?? 0) + 1 : 0));
    longest = Math.max(longest, ...runs);
    previous = runs;
  }
  return words.length === 0 ? 0 : longest / words.length;
}
