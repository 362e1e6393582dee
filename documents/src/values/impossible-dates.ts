import { isoDay, MONTH, monthNumber } from './calendar.ts';
import { dateMentions } from './dates.ts';
import { type Place, placeOf } from './mention.ts';

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
].map((pattern) => new RegExp(pattern, 'giu'));

/** Years that contracts speak of: deeds reach far back, leases far ahead. */
const FIRST_YEAR = 1600;
const LAST_YEAR = 2200;

function whyImpossible({
  weekday,
  day,
  month,
  year,
}: Record<string, string | undefined>): string | undefined {
  const at = Number(year);
  if (at < FIRST_YEAR || at > LAST_YEAR) return 'no contract speaks of that year';
  const iso = isoDay(at, monthNumber(month ?? '') ?? 0, Number(day));
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
function endsBeforeBeginning(text: string): ImpossibleDate[] {
  const days = dateMentions(text);
  return days.flatMap((begin, index) => {
    const end = days[index + 1];
    if (end === undefined || begin.readings.length !== 1 || end.readings.length !== 1) return [];
    if (!BEGINS.test(text.slice(Math.max(0, begin.start - BEFORE), begin.start))) return [];
    if (!UNTIL.test(text.slice(begin.end, end.start)) || end.readings[0]! >= begin.readings[0]!) return [];
    return [{ start: begin.start, end: end.end, why: 'it ends before it begins' }];
  });
}

/** Every day in a text that cannot be meant as it is written, and every term that ends before it begins. */
export const impossibleDates = (text: string): ImpossibleDate[] => [
  ...WRITTEN.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const why = whyImpossible(match.groups ?? {});
      return why === undefined ? [] : [{ ...placeOf(match), why }];
    }),
  ),
  ...endsBeforeBeginning(text),
];
