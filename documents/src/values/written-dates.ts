import { isIsoDay } from './calendar.ts';

const AMBIGUOUS = 'ambiguous: ';
const OR = ' or ';

/** A day as a value of a field: `2025-04-23`, or `ambiguous: 2025-03-04 or 2025-04-03`. */
export const writeDate = (readings: readonly string[]): string =>
  readings.length > 1 ? `${AMBIGUOUS}${readings.join(OR)}` : (readings[0] ?? '');

/** The days that a value written by {@link writeDate} may be; none for any other text. */
export function readWrittenDate(value: string): string[] {
  const days = value.startsWith(AMBIGUOUS) ? value.slice(AMBIGUOUS.length).split(OR) : [value];
  return days.every(isIsoDay) ? days : [];
}
