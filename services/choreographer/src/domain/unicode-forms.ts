/** A text in both forms of its letters, composed and decomposed; once where they are the same. */
export const unicodeForms = (text: string): readonly string[] => [
  ...new Set([text.normalize('NFC'), text.normalize('NFD')]),
];

/** Whether two texts are the same letters, each in whatever form: `ü` as one character or two, `Å` as letter or unit. */
export const sameLetters = (one: string, other: string): boolean =>
  one.normalize('NFC') === other.normalize('NFC');

/**
 * The parts of a text that stand in it whatever the form of its letters; between them are letters that have several.
 * A text of one part is written in one way alone.
 */
export function partsOfOneForm(text: string): readonly string[] {
  const parts = [''];
  const letters = [...text.normalize('NFC')];
  for (const [index, letter] of letters.entries()) {
    const last = parts.length - 1;
    if (hasOneForm(letter) && !isMark(letters[index + 1] ?? '')) parts[last] += letter;
    else if (parts[last] !== '' || last === 0) parts.push('');
  }
  return parts;
}

const isMark = (letter: string): boolean => /^\p{M}$/u.test(letter);

const hasOneForm = (letter: string): boolean =>
  letter.normalize('NFD') === letter && !isMark(letter) && !othersReadAs().has(letter);

/** Where Unicode has letters that are only another one's second number: the signs for units, and ideographs. */
const TWICE = [
  [0x0340, 0x2fff],
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
] as const;

let known: ReadonlySet<string> | undefined;

/** Letters as which others are read: K, since the sign for kelvin is a letter of its own. */
function othersReadAs(): ReadonlySet<string> {
  known ??= new Set(
    TWICE.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    ).flatMap((letter) => {
      const read = letter.normalize('NFC');
      return read === letter ? [] : [read];
    }),
  );
  return known;
}
