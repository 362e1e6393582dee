/**
 * What writers of PDFs leave of symbol fonts: codes of private use, F000 and the place in the font. Boxes, ticks and
 * bullets of Wingdings and Symbol, as Unicode has them.
 */
const SYMBOLS: Readonly<Record<number, string>> = {
  61523: '☒', // Wingdings 2, S
  61522: '☑', // Wingdings 2, R
  61520: '✓', // Wingdings 2, P
  61603: '☐', // Wingdings 2, 0xA3
  61551: '☐', // Wingdings, o
  61608: '☐', // Wingdings, 0xA8
  61553: '❑', // Wingdings, q
  61554: '❒', // Wingdings, r
  61691: '✗', // Wingdings, 0xFB
  61692: '✓', // Wingdings, 0xFC
  61693: '☒', // Wingdings, 0xFD
  61694: '☑', // Wingdings, 0xFE
  61623: '•', // Symbol, 0xB7
  61607: '▪', // Wingdings, 0xA7
  61656: '➢', // Wingdings, 0xD8
};

/** The first of them; most characters are far below. */
const PRIVATE_USE = 0xf000;

/** The character that a code stands for. */
export const symbolAt = (unit: number): string =>
  (unit < PRIVATE_USE ? undefined : SYMBOLS[unit]) ?? String.fromCodePoint(unit);

/** Private use, unassigned, control and replacement characters: glyphs without a meaning. */
const MEANINGLESS = /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\ufffd]/u;

const PLAIN = /^[ -~]+$/;

/** Whether a word is of characters that say nothing: what is printed there has to be looked at. */
export function saysNothing(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const letters = [...text];
  return letters.filter((letter) => MEANINGLESS.test(letter)).length * 2 > letters.length;
}
