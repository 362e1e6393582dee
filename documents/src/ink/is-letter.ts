/** A letter or a digit, somewhere in a text. */
export const LETTER = /[\p{L}\p{N}]/u;

/** Whether a character is a letter or a digit. Most are small Latin ones. */
export const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || LETTER.test(String.fromCodePoint(unit));
