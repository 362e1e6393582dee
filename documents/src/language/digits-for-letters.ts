import { isListed } from './english-words.ts';

/** Digits, each with the letters that it looks like. */
const LIKE: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'il',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'b',
  7: 't',
  8: 'b',
  9: 'g',
};

/** A word in small letters, perhaps with a capital, in which a digit stands; behind a word it marks a note. */
const WITH_DIGITS = /^(?=\D*\d)[\p{Lu}\p{Ll}\d][\p{Ll}\d]*\p{Ll}$/u;

/** Letters of a word in which digits stand, and of one that begins with them; a shorter one is a code. */
const SHORTEST = 4;
/** No code, short as it is. */
const DENIES = /^n0[rt]$/i;
const SHORTEST_BEHIND = 6;
const MOST_DIGITS = 4;

/** All words that one may be read as. */
const readings = (word: string): string[] =>
  [...word].reduce<string[]>(
    (begun, sign) => [...(LIKE[sign] ?? sign)].flatMap((letter) => begun.map((before) => before + letter)),
    [''],
  );

/**
 * Whether digits stand in the place of letters of an English word, so that a person reads it and nobody who searches for
 * it finds it: `unlim1ted`, `1iability`. Numbers with units, codes and marks of notes are none.
 */
export function isSpeltWithDigits(word: string): boolean {
  if (DENIES.test(word)) return true;
  if (!WITH_DIGITS.test(word)) return false;
  const lower = word.toLowerCase();
  const digits = lower.replace(/\D/g, '').length;
  const begins = /^\d/.test(lower);
  if (
    lower.length < (begins ? SHORTEST_BEHIND : SHORTEST) ||
    digits > MOST_DIGITS ||
    digits * 2 > lower.length
  )
    return false;
  // `1the` is a note with its mark, `3rd` and `20mm` are numbers.
  if (begins && isListed(lower.replace(/^\d+/, ''))) return false;
  return readings(lower).some(isListed);
}
