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

/** How little a shape has in common with any of these, or more than `most`. */
function nearest(shape: LetterShape, others: readonly LetterShape[], most: number): number {
  let least = most;
  for (const other of others) least = Math.min(least, distanceOf(shape, other, least));
  return least;
}

/** What a letter looks like in the fonts that are known, and what all others do. */
export interface KnownShapes {
  readonly own: readonly LetterShape[];
  readonly others: readonly LetterShape[];
}

/** Sorts shapes that are known by whether a letter may look so. */
export function shapesOf(claimed: string, standard: readonly StandardLetter[]): KnownShapes {
  const name = nameOf(claimed);
  const { own = [], others = [] } = Object.groupBy(standard, ({ letter }) =>
    nameOf(letter) === name ? 'own' : 'others',
  );
  return { own: own.map(({ shape }) => shape), others: others.map(({ shape }) => shape) };
}

/** Whether a shape is plainly that of another letter than the one that is claimed. */
export function isAnother(shape: LetterShape, { own, others }: KnownShapes): boolean {
  if (own.some((each) => distanceOf(shape, each, SURELY) < SURELY)) return false;
  const nearer = Math.min(LIKE, nearest(shape, own, LIKE / NEARER) * NEARER);
  return others.some((each) => distanceOf(shape, each, nearer) < nearer);
}
