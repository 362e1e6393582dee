import { distanceOf, type LetterShape } from './letter-shape.ts';
import type { StandardLetter } from './standard-letters.ts';

/** Letters that look the same in some fonts, in italics, or at another size. */
const ALIKE = ['o0', 'l1ij', 's5', 'uvy', 'z2', 'c', 'b6', 'adgq9', 'hn', 'ft'];

/** What a shape is like at the most that is a letter, and surely the letter that it is claimed to be. */
const LIKE = 0.3;
const SURELY = 0.25;

/** Share of its distance from the letter that it is claimed to be at which it is plainly another. */
const NEARER = 0.65;

const classOf = new Map(ALIKE.flatMap((letters) => [...letters].map((letter) => [letter, letters] as const)));
const nameOf = (letter: string): string => classOf.get(letter.toLowerCase()) ?? letter.toLowerCase();

const LAST_ASCII = 0x7f;

const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** Marks on other letters and signs without ink: no font draws them as high as a letter. */
const LOW = /[\p{Mn}\p{Cf}]/u;

/** Whether a character is one of those of which the looks are known: Latin letters, digits, and what is lower. */
export const isChecked = (unit: number): boolean =>
  isLetter(unit) || (unit > LAST_ASCII && LOW.test(String.fromCodePoint(unit)));

/** How little a shape has in common with any of these letters. */
const nearest = (shape: LetterShape, letters: readonly StandardLetter[]): number =>
  letters.reduce((least, known) => Math.min(least, distanceOf(shape, known.shape)), Infinity);

/** Whether a shape is plainly that of another letter. */
export function isAnother(claimed: string, shape: LetterShape, standard: readonly StandardLetter[]): boolean {
  const name = nameOf(claimed);
  const own = nearest(
    shape,
    standard.filter(({ letter }) => nameOf(letter) === name),
  );
  if (own < SURELY) return false;
  const other = nearest(
    shape,
    standard.filter(({ letter }) => nameOf(letter) !== name),
  );
  return other < LIKE && other < own * NEARER;
}
