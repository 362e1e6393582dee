import { isEnglishWord, isListed } from './english-words.ts';
import { ENGLISH } from './function-words.ts';

const SHORTEST_WORD = 4;
/** Single letters with the same sign between them: `l.i.a.b.l.e`, `w-i-t-h-o-u-t`. */
const BY_LETTERS = /(?<![\p{L}\p{N}])\p{L}(?:([._·•*|~+=‐‑–—-])\p{L})(?:\1\p{L}){2,}(?![\p{L}\p{N}])/gu;

/** Whether a word is written letter by letter; what initials make is no word of the list as often as it is one. */
const isByLetters = (line: string): boolean =>
  Array.from(line.matchAll(BY_LETTERS)).some(([written]) => {
    const word = written.replace(/\P{L}/gu, '');
    return word.length >= SHORTEST_WORD && word !== word.toUpperCase() && isListed(word.toLowerCase());
  });

/** Words with signs in the place of spaces: `The_Customer_is_liable`; names of files have few small words. */
const JOINED = /(?<![^\s("'“‘])\p{L}+(?:[._·•*|~+=]+\p{L}+){3,}/gu;
const FEWEST_SMALL = 2;

const hasSignsForSpaces = (line: string): boolean =>
  Array.from(line.matchAll(JOINED)).some(([written]) => {
    const words = written.toLowerCase().match(/\p{L}+/gu) ?? [];
    const small = words.filter((word) => word.length > 1 && ENGLISH.has(word));
    return new Set(small).size >= FEWEST_SMALL && words.every(isEnglishWord);
  });

const WORD = /(?<![\p{L}\p{N}\p{M}'’@./_-])(?:\p{Lu}?\p{Ll}+|\p{Lu}+)(?![\p{L}\p{N}\p{M}'’@/_-]|\.\p{L})/gu;

/** A name may be another word backwards; of so many letters, none is by chance. */
const LONG_BACKWARDS = 7;
const isBackwards = (word: string): boolean =>
  word.length >= LONG_BACKWARDS && isListed([...word].reverse().join('')) && !isEnglishWord(word);

/** So many letters without a space are no word of contracts that the list lacks, if words that it has make them up. */
const LONG_RUN = 15;
const FEWEST_RUN = 3;
const LONGEST_PART = 20;

/** The fewest words of the list that letters are made up of; infinite where none make them up. */
function wordsOf(letters: string): number {
  const fewest = [0];
  for (let end = 1; end <= letters.length; end++) {
    let least = Number.POSITIVE_INFINITY;
    for (let from = Math.max(0, end - LONGEST_PART); from < end; from++) {
      const part = letters.slice(from, end);
      const isWord = part.length > 2 ? isListed(part) : ENGLISH.has(part);
      if (isWord) least = Math.min(least, fewest[from]! + 1);
    }
    fewest.push(least);
  }
  return fewest.at(-1)!;
}

function isRun(word: string): boolean {
  if (word.length < LONG_RUN || isEnglishWord(word)) return false;
  const words = wordsOf(word);
  return words >= FEWEST_RUN && Number.isFinite(words);
}

/**
 * Why a line is none that words can be searched for in, though a person makes them out: they are written letter by letter,
 * backwards, or without spaces. Undefined for most lines.
 */
export function oddWritingOf(line: string): string | undefined {
  if (isByLetters(line)) return 'a word is written letter by letter';
  if (hasSignsForSpaces(line)) return 'signs stand in the place of spaces';
  for (const [written] of line.matchAll(WORD)) {
    const word = written.toLowerCase();
    if (isBackwards(word)) return 'a word is written backwards';
    if (isRun(word)) return 'words run together';
  }
  return undefined;
}
