const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
type Unit = keyof typeof DAYS;

const BELOW_TWENTY =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** What each word of a number adds to it. */
const WORTH = new Map([
  ...BELOW_TWENTY.map((word, index) => [word, index + 1] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const below = (words: readonly string[]) => words.toReversed().join('|');
const UP_TO_99 = `(?:${TENS.join('|')})(?:[\\s-]+(?:${below(BELOW_TWENTY.slice(0, 9))}))?|${below(BELOW_TWENTY)}`;
const NUMBER = `\\d{1,4}|(?:(?:${below(BELOW_TWENTY.slice(0, 9))}) hundred(?:(?: and)? (?:${UP_TO_99}))?)|${UP_TO_99}`;

// "two (2) years" is one duration: the figure in brackets wins over the word before it.
const DURATION = new RegExp(
  `\\b(${NUMBER})\\)?[\\s-]+(?:calendar |consecutive )?(day|week|month|year)s?\\b`,
  'gi',
);

/** A number of up to 999, in figures or words: `24`, `twenty-four`, `one hundred and twenty`. */
function numberOf(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [hundreds, rest] = words.toLowerCase().includes(' hundred')
    ? words.toLowerCase().split(' hundred')
    : ['', words.toLowerCase()];
  const sum = (rest ?? '').split(/[\s-]+/).reduce((total, word) => total + (WORTH.get(word) ?? 0), 0);
  return 100 * (WORTH.get(hundreds ?? '') ?? 0) + sum;
}

/** All durations named in a text, in days. */
export const durationsIn = (text: string): number[] =>
  Array.from(
    text.matchAll(DURATION),
    ([, count, unit]) => numberOf(count!) * DAYS[unit!.toLowerCase() as Unit],
  );
