import { fullYear, isoDay, MONTH, monthNumber } from './calendar.ts';
import { type DateMention, dateMentions } from './dates.ts';
import { type Place, placeOf } from './mention.ts';
import { ORDINAL_WORDS, readOrdinal } from './ordinals.ts';
import { isToldAsDay } from './told-as-day.ts';

/** A day that the calendar does not have, or that was another day of the week. */
export interface ImpossibleDate extends Place {
  readonly why: string;
}

const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const WEEKDAY = String.raw`(?:\b(?<weekday>${WEEKDAYS.join('|')}),?\s+(?:the\s+)?)?`;
const YEAR = String.raw`(?<year>\d{4})(?!\d)`;

const WRITTEN = [
  String.raw`${WEEKDAY}(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+of\s+|of\s+)?(?<month>${MONTH})\s*,?\s+${YEAR}`,
  String.raw`${WEEKDAY}\b(?<month>${MONTH})\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s*,\s*${YEAR}`,
  String.raw`(?<![\p{L}\d])(?<day>\d{1,2})(?<mark>[-/.])(?<month>${MONTH})\k<mark>(?<year>\d{4}|\d\d)(?!\d)`,
  String.raw`${WEEKDAY}(?<![\p{L}-])(?<day>${ORDINAL_WORDS})(?:\s*\([^()]{1,12}\))?\s+(?:day\s+)?of\s+(?<month>${MONTH})\s*,?\s+${YEAR}`,
].map((pattern) => new RegExp(pattern, 'giu'));

/** Figures of a section, a form or a telephone are no day. */
const NUMBERED = String.raw`(?<!\b(?:[Cc]lauses?|[Ss]ections?|[Aa]rticles?|[Pp]aragraphs?|[Rr]ules?|[Nn]o\.?|[Nn]umber|[Rr]ef(?:erence)?\.?|[Vv]ersion|[Tt]el\.?|[Ff]ax|[Ff]orm)[:\s]\s?)`;
const FIGURES = [
  String.raw`(?<![\p{L}\d/.–-]|\d\s)${NUMBERED}(?<first>\d{1,2})(?<mark>[/.-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?!\d|[-/.]\d)`,
  String.raw`(?<![\p{L}\d/.–-]|\d\s)${NUMBERED}(?<first>\d{1,2})(?<mark>[/.])(?<second>\d{1,2})\k<mark>(?<year>\d\d)(?!\d|[-/.]\d|\s*(?:days|weeks|months|years|%))`,
  String.raw`(?<![\p{L}\d/.–-])${NUMBERED}(?<year>(?:19|20)\d\d)(?<mark>[/.-])(?<first>\d\d)\k<mark>(?<second>\d\d)(?!\d|[-/.]\d)`,
].map((pattern) => new RegExp(pattern, 'gu'));
const MONTHS_IN_A_YEAR = 12;
const LONGEST_MONTH = 31;
/** Figures of a day with two for each of its parts; `31.6.25` has fewer, as sections have. */
const SHORT_DAY = 6;

/** Days in figures that no order of day and month makes a day of the calendar: "31.06.2025", "2025-02-30". */
function impossibleFigures(text: string): ImpossibleDate[] {
  return FIGURES.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const { first = '', second = '', year = '', mark } = match.groups ?? {};
      const [one, two, at] = [Number(first), Number(second), fullYear(Number(year))];
      const mayBeSection = mark === '.' && `${first}${second}${year}`.length < SHORT_DAY;
      if (mayBeSection && !isToldAsDay(text, match.index)) return [];
      // One may be a month and the other a day, or they are a number of another kind.
      if (Math.min(one, two) > MONTHS_IN_A_YEAR || Math.max(one, two) > LONGEST_MONTH) return [];
      if (isoDay(at, one, two) !== undefined || isoDay(at, two, one) !== undefined) return [];
      return [{ ...placeOf(match), why: 'the calendar has no such day' }];
    }),
  );
}

/** Years that contracts speak of: deeds reach far back, leases far ahead. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

function whyImpossible({
  weekday,
  day,
  month,
  year,
}: Record<string, string | undefined>): string | undefined {
  const at = fullYear(Number(year));
  if (at < FIRST_YEAR || at > LAST_YEAR) return 'no contract speaks of that year';
  const iso = isoDay(at, monthNumber(month ?? '') ?? 0, readOrdinal(day ?? '') ?? Number(day));
  if (iso === undefined) return 'the calendar has no such day';
  const was = WEEKDAYS[new Date(iso).getUTCDay()]!;
  if (weekday === undefined || weekday.toLowerCase() === was) return undefined;
  return `that day is a ${was.charAt(0).toUpperCase()}${was.slice(1)}`;
}

/** What stands before the first of two days and between both where a term runs from one to the other. */
const BEGINS =
  /\b(?:from|(?:begin|start|commenc)(?:s|ing|es)(?: on)?|effective(?: as of| from| on)?)\s+(?:and including\s+)?$/i;
const UNTIL =
  /^,?\s*(?:to|until|till|through|up to|and\s+(?:(?:shall|will)\s+)?(?:end(?:s|ing)?|expir(?:es?|ing)|terminat(?:es?|ing)|continu(?:es?|ing)|run(?:s|ning)?)(?:\s+(?:on|until|to|through))?)(?:\s+and\s+including)?\s+$/i;
/** So much of the text before a day may say that something begins then. */
const BEFORE = 40;

/** The ends of terms that lie before their beginnings: "from 12 March 2025 to 11 March 2024". */
function endsBeforeBeginning(text: string, days: readonly DateMention[]): ImpossibleDate[] {
  return days.flatMap((begin, index) => {
    const end = days[index + 1];
    if (end === undefined || begin.readings.length !== 1 || end.readings.length !== 1) return [];
    if (!BEGINS.test(text.slice(Math.max(0, begin.start - BEFORE), begin.start))) return [];
    if (!UNTIL.test(text.slice(begin.end, end.start)) || end.readings[0]! >= begin.readings[0]!) return [];
    return [{ start: begin.start, end: end.end, why: 'it ends before it begins' }];
  });
}

const CALLED = /^[,\s]*\((?:the|hereinafter|hereafter|called|\s|,)*["“](?<name>[A-Z][\w ]{0,30}?Date)["”]/;

/** Days that a contract gives a name that it gave another day before: two days that are the “Effective Date”. */
function calledAlike(text: string, days: readonly DateMention[]): ImpossibleDate[] {
  const named = new Map<string, string>();
  return days.flatMap(({ start, end, value }) => {
    const name = CALLED.exec(text.slice(end, end + 80))?.groups?.name?.replace(/\s+/g, ' ');
    if (name === undefined) return [];
    const before = named.get(name);
    if (before === undefined) named.set(name, value);
    if (before === undefined || before === value) return [];
    return [{ start, end, why: `the document calls another day the “${name}”, too` }];
  });
}

/**
 * Every day in a text that cannot be meant as it is written, and every term that ends before it begins.
 * @param days those that the text names, if they are known already
 */
export function impossibleDates(text: string, days = dateMentions(text)): ImpossibleDate[] {
  return [
    ...WRITTEN.flatMap((pattern) =>
      Array.from(text.matchAll(pattern)).flatMap((match) => {
        const why = whyImpossible(match.groups ?? {});
        return why === undefined ? [] : [{ ...placeOf(match), why }];
      }),
    ),
    ...impossibleFigures(text),
    ...endsBeforeBeginning(text, days),
    ...calledAlike(text, days),
  ];
}
