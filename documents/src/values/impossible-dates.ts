import { isoDay, MONTH, monthNumber } from './calendar.ts';
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

/** Every day in a text that cannot be meant as it is written. */
export const impossibleDates = (text: string): ImpossibleDate[] =>
  WRITTEN.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const why = whyImpossible(match.groups ?? {});
      return why === undefined ? [] : [{ ...placeOf(match), why }];
    }),
  );
