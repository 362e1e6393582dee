const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

const WORTH: ReadonlyMap<string, number> = new Map([
  ...BELOW_TWENTY.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ['fourty', 40],
  ['a', 1],
]);
const SCALE: ReadonlyMap<string, number> = new Map(Object.entries(SCALES));

const longestFirst = (words: readonly string[]) =>
  words.toSorted((a, b) => b.length - a.length || a.localeCompare(b)).join('|');

/** Between the parts of a number: a hyphen, a hyphen at a line end, spaces, or nothing where the hyphen was lost. */
const JOINT = '[\\s\\u00ad‐‑-]*';
const DIGIT = `(?:${longestFirst(BELOW_TWENTY.slice(1, 10))})`;
const TEN = `(?:${longestFirst([...TENS, 'fourty'])})`;

/** The source of a regular expression for tens in words, with what may follow them. */
export const tensWith = (units: string): string => `${TEN}${JOINT}${units}`;

/** The source of a regular expression for one to ninety-nine in words. */
export const UP_TO_99 = `(?:${tensWith(DIGIT)}|${TEN}|${longestFirst(BELOW_TWENTY)})`;
const AND = '(?:[\\s-]+and)?';
const UP_TO_999 = `(?:(?:a|${longestFirst(BELOW_TWENTY)})${JOINT}hundred(?:${AND}[\\s-]+${UP_TO_99})?|${UP_TO_99})`;
/** The source of a regular expression for the half that is added to a number in words. */
export const AND_A_HALF = '\\s+and\\s+(?:a|one)[\\s-]+half';
const SCALED = `(?:half\\s+a|a|${UP_TO_999}(?:${AND_A_HALF}(?=\\s))?)${JOINT}(?:${Object.keys(SCALES).join('|')})`;
const DOZENS = `(?:half\\s+a|a|${UP_TO_99})[\\s-]+dozen`;

/**
 * The source of a regular expression for a whole number in words, up to trillions: `twenty-four`, `a hundred`,
 * `one hundred and twenty`, `two thousand and twenty-five`, `half a million`, `two dozen`, also cut at a line end
 * (`forty-\nfive`).
 */
export const NUMBER_WORDS = `(?:${DOZENS}|${SCALED}(?:,?${AND}[\\s-]+${SCALED}){0,3}(?:,?${AND}[\\s-]+${UP_TO_999})?|${UP_TO_999})`;

const TENS_ALONE = new RegExp(`^${TEN}$`, 'i');
const UNIT_ALONE = new RegExp(
  `^(?:${DIGIT}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$`,
  'i',
);

/** Whether two parts of a word that a line end cut are a number, `forty-/five`, or an ordinal, which keep their hyphen. */
export const isNumberCut = (first: string, second: string): boolean =>
  TENS_ALONE.test(first) && UNIT_ALONE.test(second);

const PART = new RegExp(longestFirst([...WORTH.keys(), ...SCALE.keys(), 'hundred', 'dozen', 'half']), 'gi');

/** The half of `one and a half million` is no part of `a million`. */
const HALF_MORE = new RegExp(AND_A_HALF, 'gi');
const HALF_OF = /^half\s+a\b/i;

/** The number that words matched by {@link NUMBER_WORDS} mean. */
export function readNumberWords(text: string): number {
  let total = 0;
  let group = 0;
  const plain = text
    .replace(HALF_OF, 'half')
    .replace(HALF_MORE, ' half')
    .replace(/\band\b/gi, ' ');
  for (const [found] of plain.matchAll(PART)) {
    const word = found.toLowerCase();
    const scale = SCALE.get(word);
    if (scale !== undefined) {
      total += group * scale;
      group = 0;
    } else if (word === 'hundred') group *= 100;
    else if (word === 'dozen') group *= 12;
    else group += word === 'half' ? 0.5 : (WORTH.get(word) ?? 0);
  }
  return total + group;
}
