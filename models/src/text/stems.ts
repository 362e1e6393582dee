import { hashWord } from './tokens.ts';

/** Letters of a word that stand for the word with all its endings. */
const stemLength = 5;

/** Words that carry grammar rather than subject. */
const grammar = new Set(
  'the of and to or in any a by this for shall be its as such is with on that not from an will under at it may which'.split(
    ' ',
  ),
);

/** Hashes of the first letters of a text's words, without those that carry only grammar; numbers as `0`. */
export function stemHashes(text: string): number[] {
  const stems: number[] = [];
  for (const [word] of text.matchAll(/[A-Za-z]+|\d+|[$%]/g)) {
    const plain = word.toLowerCase();
    if (grammar.has(plain)) continue;
    stems.push(hashWord(/\d/.test(plain) ? '0' : plain.slice(0, stemLength)));
  }
  return stems;
}
