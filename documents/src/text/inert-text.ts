/**
 * Characters that print nothing and would steer whatever shows them: controls and escapes, marks that turn the direction
 * of the text around them, tags, byte order marks. Those that join letters (U+200C, U+200D) belong to some scripts.
 */
const STEERING = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]--[\u200c\u200d]]/gv;

const LONGEST_NAME = 120;

/** One line that any terminal, mail or document can take: white space collapsed, steering characters gone. */
export const oneLine = (text: string): string =>
  text.toWellFormed().replaceAll(/\s+/g, ' ').replaceAll(STEERING, '');

/** Text of several lines, each of which can be taken: only `\n` and tabs are left of what steers. */
export const inertText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(STEERING, (character) => (character === '\n' || character === '\t' ? character : ''));

/** Lines of a mail or message as they are laid out, of which none holds another. */
export const asLines = (lines: readonly string[]): string =>
  lines
    .map((line) =>
      line
        .toWellFormed()
        .replaceAll(/[\s--\u0020]+/gv, ' ')
        .replaceAll(STEERING, ''),
    )
    .join('\n');

/** A name as one line of at most 120 characters, its end kept, since that tells what kind of file it is. */
export function shortName(name: string): string {
  const characters = [...oneLine(name)];
  if (characters.length <= LONGEST_NAME) return characters.join('');
  return [...characters.slice(0, LONGEST_NAME - 21), '…', ...characters.slice(-20)].join('');
}

/** JSON of a value that a terminal or log can take: what steers is escaped, so that it reads back as it was. */
export const inertJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent)
    .toWellFormed()
    .replaceAll(STEERING, (character) => (character === '\n' ? character : escaped(character)));

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
