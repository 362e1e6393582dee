import { type DecidedOrder, dayOrder } from './day-order.ts';
import { type Place, withoutOverlaps } from './mention.ts';
import { certainDates } from './named-dates.ts';
import { type NumericDate, numericDates } from './numeric-dates.ts';
import { writeDate } from './written-dates.ts';

/** A day named in a text. */
export interface DateMention extends Place {
  /** ISO 8601, or `ambiguous: 2025-04-03 or 2025-03-04`; see {@link readWrittenDate} for the way back. */
  readonly value: string;
  /** The days that it may be: one, or the two that `03/04/2025` may be, in the order of the calendar. */
  readonly readings: readonly string[];
}

function readingsOf(
  { dayFirst, monthFirst, pointed, doubtful }: NumericDate,
  order: () => DecidedOrder,
): string[] {
  const both = [...new Set([dayFirst, monthFirst])].filter((day) => day !== undefined).toSorted();
  if (both.length === 1) return both;
  const { order: ofFile, byDates } = order();
  // Points speak for the day as loud as a place speaks for the month; only the file's own dates speak louder.
  if (pointed && ofFile === 'month-first' && !byDates) return both;
  const decided = ofFile ?? (pointed && !doubtful ? 'day-first' : undefined);
  if (decided === undefined) return both;
  return [dayFirst, monthFirst]
    .slice(decided === 'day-first' ? 0 : 1)
    .slice(0, 1)
    .flatMap((day) => day ?? []);
}

/**
 * A reader of the days named in parts of a document. Which of `03/04/2025` is the month is decided by the document, so
 * give the whole of it.
 */
export function dateReader(document: string): (text: string) => DateMention[] {
  let decided: DecidedOrder | undefined;
  const order = () => {
    decided ??= dayOrder(document, numericDates(document), certainDates(document));
    return decided;
  };
  return (text) =>
    withoutOverlaps([
      ...certainDates(text).map(({ value, start, end }) => ({ value, readings: [value], start, end })),
      ...numericDates(text).map((date) => {
        const readings = readingsOf(date, order);
        return { value: writeDate(readings), readings, start: date.start, end: date.end };
      }),
    ]);
}

/** Every day named in a whole document, in its order. */
export const dateMentions = (document: string): DateMention[] => dateReader(document)(document);
