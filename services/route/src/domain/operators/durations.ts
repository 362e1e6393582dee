const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
type Unit = keyof typeof DAYS;

const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER_WORDS = new Map([
  ...WORDS.map((word, index) => [word, index + 1] as const),
  ['eighteen', 18],
  ['twenty', 20],
  ['twenty-four', 24],
  ['thirty-six', 36],
] as const);

// "two (2) years" is one duration: the figure in brackets wins over the word before it.
const DURATION = new RegExp(
  `\\b(\\d{1,4}|${[...NUMBER_WORDS.keys()].toSorted((a, b) => b.length - a.length).join('|')})\\)?[\\s-]+(?:calendar |consecutive )?(day|week|month|year)s?\\b`,
  'gi',
);

/** All durations named in a text, in days. */
export const durationsIn = (text: string): number[] =>
  Array.from(text.matchAll(DURATION), ([, count, unit]) => {
    const number = NUMBER_WORDS.get(count!.toLowerCase()) ?? Number(count);
    return number * DAYS[unit!.toLowerCase() as Unit];
  });
