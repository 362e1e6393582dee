import { americanOf } from './spelling.ts';

const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;
const zero = 48;

/** One FNV-1a step: folds one code unit below 256 into a hash. */
const step = (hash: number, code: number): number => Math.imul(hash ^ code, prime);

/** 32-bit FNV-1a of an ASCII string (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashWord(word: string): number {
  let hash = offsetBasis;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash >>> 0;
}

/** Joins two hashes into one; order matters, so it builds n-grams and namespaces. */
export const joinHashes = (left: number, right: number): number =>
  (Math.imul(left ^ (right >>> 15), 0x9e3779b1) + Math.imul(right, 0x85ebca6b)) >>> 0;

/** Letters as their lower case, `$` and `%` as themselves, every digit as `0`; anything else as 0. */
function foldCode(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return zero;
  return code === 36 || code === 37 ? code : 0;
}

/** Hyphenation: a hyphen, a line break, then a lower-case letter continues the word. */
function skipHyphenation(text: string, at: number): number {
  if (text.charCodeAt(at) !== 45) return at;
  let next = at + 1;
  while (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 13) next++;
  if (text.charCodeAt(next) !== 10) return at;
  while (text.charCodeAt(next) <= 32) next++;
  const code = text.charCodeAt(next);
  return code >= 97 && code <= 122 ? next : at;
}

/** By the hash of a British spelling, that of the American one. */
const american = new Map(
  Object.entries(americanOf).map(([british, word]) => [hashWord(british), hashWord(word)]),
);

/** The hash of a word whose first letters have one, and the place of its end. */
function restOfWord(text: string, from: number, end: number, begun: number): readonly [number, number] {
  let hash = begun;
  let at = from;
  while (at < end) {
    at = skipHyphenation(text, at);
    const code = foldCode(text.charCodeAt(at));
    if (code < 97) break;
    hash = step(hash, code);
    at++;
  }
  return [hash, at];
}

/**
 * Hashes of the words of `text.slice(start, end)`: runs of ASCII letters in lower case, runs of
 * digits as one `0`, `$` and `%`. Words broken by a hyphen at a line end are joined, and British
 * spellings count as American ones.
 */
export function wordHashes(text: string, start = 0, end = text.length): number[] {
  const words: number[] = [];
  let at = start;
  while (at < end) {
    const code = foldCode(text.charCodeAt(at++));
    if (code === 0) continue;
    let hash = step(offsetBasis, code);
    if (code === zero) {
      while (at < end && foldCode(text.charCodeAt(at)) === zero) at++;
    } else if (code > zero) {
      [hash, at] = restOfWord(text, at, end, hash);
    }
    hash >>>= 0;
    words.push(american.get(hash) ?? hash);
  }
  return words;
}
