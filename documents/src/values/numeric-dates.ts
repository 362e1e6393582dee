import { fullYear, isoDay } from './calendar.ts';
import { type Place, placeOf } from './mention.ts';
import { isToldAsDay } from './told-as-day.ts';

/** A day in figures, by both orders that it can be read in; one of them may be no day of the calendar. */
export interface NumericDate extends Place {
  readonly dayFirst: string | undefined;
  readonly monthFirst: string | undefined;
  /** Points between the figures: nearly everywhere the day stands first. */
  readonly pointed: boolean;
  /** A short year after figures without noughts, `5.6.25`: points alone say no order of what may be a section, too. */
  readonly doubtful: boolean;
}

const NUMERIC =
  /(?<![\d/.–-]|\d\s?[-/.–]\s)(?<first>\d{1,2})\s?(?<mark>[/.–-])\s?(?<second>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)\d\d|\d\d)(?!\d|[-/.–]\d)/gu;

/** `3.4.12` is a section; `03.04.12` and `3.26.01` are days: no section has a nought in front. */
const isSection = (mark: string, first: string, second: string, year: string) =>
  mark === '.' && year.length === 2 && ![first, second, year].some((figures) => figures.startsWith('0'));

/** Every day in figures that has the year at its end. */
export function numericDates(text: string): NumericDate[] {
  return Array.from(text.matchAll(NUMERIC)).flatMap((match) => {
    const { first = '', second = '', year: written = '', mark = '' } = match.groups ?? {};
    const doubtful = isSection(mark, first, second, written);
    if (doubtful && !isToldAsDay(text, match.index)) return [];
    const year = fullYear(Number(written));
    const dayFirst = isoDay(year, Number(second), Number(first));
    const monthFirst = isoDay(year, Number(first), Number(second));
    if (dayFirst === undefined && monthFirst === undefined) return [];
    return [{ dayFirst, monthFirst, pointed: mark === '.', doubtful, ...placeOf(match) }];
  });
}
