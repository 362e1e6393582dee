import { readNumberWords, tensWith } from './number-words.ts';

const BELOW_TWENTY =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const WORTH: ReadonlyMap<string, number> = new Map([
  ...BELOW_TWENTY.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const UNITS = `(?:${BELOW_TWENTY.slice(0, 9).toReversed().join('|')})`;

/** The source of a regular expression for ordinals up to ninety-ninth in words. */
export const ORDINAL_WORDS = `(?:${tensWith(UNITS)}|${[...WORTH.keys()].toReversed().join('|')})`;

/** The same, and those in figures: `1st`, `31 st`. */
export const ORDINAL = `(?:\\d{1,2}\\s?(?:st|nd|rd|th)|${ORDINAL_WORDS})`;

const LAST = new RegExp(`(?:${[...WORTH.keys()].toReversed().join('|')})$`, 'i');

/** The number that an ordinal matched by {@link ORDINAL} means; undefined for anything else. */
export function readOrdinal(text: string): number | undefined {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  const last = LAST.exec(text)?.[0];
  return last === undefined
    ? undefined
    : readNumberWords(text.slice(0, -last.length)) + (WORTH.get(last.toLowerCase()) ?? 0);
}
