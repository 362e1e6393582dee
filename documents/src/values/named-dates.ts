import { fullYear, isoDay, MONTH, monthNumber } from './calendar.ts';
import { type Place, placeOf } from './mention.ts';
import { NUMBER_WORDS, readNumberWords, UP_TO_99 } from './number-words.ts';
import { ORDINAL, ORDINAL_WORDS, readOrdinal } from './ordinals.ts';
import { isToldAsDay } from './told-as-day.ts';

/** A day that is written so that it can be read one way only. */
export interface CertainDate extends Place {
  readonly value: string;
}

const IN_BRACKETS = '(?:\\s*[([][^()\\[\\]]{1,40}[)\\]])?';
// Scans part the digits of a year.
const YEAR_FIGURES = "(?:(?:19|20)\\s?\\d\\s?\\d|['’]\\d\\d)";
const YEAR_WORDS = `(?:(?:nineteen|twenty)[\\s-]+(?:hundred[\\s-]+(?:and\\s+)?)?${UP_TO_99}|two\\s+thousand(?:,?(?:\\s+and)?[\\s-]+${UP_TO_99})?)`;
const YEAR = `(?<year>${YEAR_FIGURES}|${YEAR_WORDS})(?![\\p{L}\\d])`;
const DAY = `(?<day>\\d{1,2}(?:\\s?(?:st|nd|rd|th))?(?!\\d)|${ORDINAL}|${UP_TO_99})`;
const OF = '(?:,?\\s*(?:of|in|the|year|our|lord|a\\.?\\s?d\\.?|,)(?![\\p{L}]))*[\\s,.]*';
const SEPARATED = '[\\s.,/-]*';

const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])(?<month>${MONTH})${SEPARATED}(?:the\\s+)?(?<day>\\d{1,2}(?:\\s?(?:st|nd|rd|th))?(?!\\d)|${ORDINAL_WORDS})${IN_BRACKETS}${OF}${YEAR}`,
  'giu',
);
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d])${DAY}${IN_BRACKETS}${SEPARATED}(?:day\\b\\s*)?(?:of\\s+)?(?:the\\s+month\\s+of\\s+)?(?<month>${MONTH})(?![\\p{L}])${OF}${SEPARATED}${YEAR}`,
  'giu',
);
const YEAR_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(?<year>(?:19|20)\\d\\d)[\\s,-]+(?<month>${MONTH})(?![\\p{L}])[\\s-]*(?<day>\\d{1,2})(?!\\d)`,
  'giu',
);
const ISO =
  /(?<![\d/.-])(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?:\s(?=\d\d))?(?<month>\d{1,2})\k<mark>(?:\s(?=\d\d))?(?<day>\d{1,2})(?!\d|[-/]\d)/gu;
/** `20250312` is a number like others, except behind words that go with days. */
const COMPACT = /(?<![\p{L}\d.,/-])(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?![\p{L}\d/-]|[.,]\d)/gu;
/** `31-MAR-25`: between marks a year of two figures is one. */
const SHORT_YEAR = new RegExp(
  `(?<![\\p{L}\\d])(?<day>\\d{1,2})(?<mark>[-/.])(?<month>${MONTH})\\k<mark>(?<year>\\d\\d)(?![\\p{L}\\d])`,
  'giu',
);
const LAST_DAY = new RegExp(
  `\\blast\\s+day\\s+of\\s+(?:the\\s+month\\s+of\\s+)?(?<month>${MONTH})(?![\\p{L}])${OF}${YEAR}`,
  'giu',
);

/** `two thousand and twenty-five`, `nineteen ninety-eight`, `2025`. */
function readYear(text: string): number {
  if (/^['’]?\d/.test(text)) return fullYear(Number(text.replace(/[\s'’]/g, '')));
  const century = /^(nineteen|twenty)[\s-]+(?:hundred[\s-]+)?(?!thousand)/i.exec(text);
  if (!century) return readNumberWords(text);
  return readNumberWords(century[1] ?? '') * 100 + readNumberWords(text.slice(century[0].length));
}

const readDay = (text: string): number =>
  readOrdinal(text) ??
  (new RegExp(`^${NUMBER_WORDS}$`, 'i').test(text) ? readNumberWords(text) : Number(text));

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const readMonth = (text: string): number => (/^\d/.test(text) ? Number(text) : (monthNumber(text) ?? 0));

/** Days whose month is named, and days in the order of ISO 8601. */
export const certainDates = (text: string): CertainDate[] =>
  [MONTH_FIRST, DAY_FIRST, YEAR_FIRST, ISO, COMPACT, SHORT_YEAR, LAST_DAY].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      if (pattern === COMPACT && !isToldAsDay(text, match.index)) return [];
      const { year = '', month = '', day } = match.groups ?? {};
      const [inYear, inMonth] = [readYear(year), readMonth(month)];
      const value = isoDay(inYear, inMonth, day === undefined ? lastDay(inYear, inMonth) : readDay(day));
      return value === undefined ? [] : [{ value, ...placeOf(match) }];
    }),
  );
