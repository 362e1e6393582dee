import { dateMentions, isIsoDay, monthsBetween } from '@countersign/documents/values';
import type { Span } from '../span.ts';

/** What the last day of a contract follows. */
const UNTIL =
  /\b(?:agreement|contract|term)\b[^.;:]{0,120}\b(?:continues?|remains?|runs?|lasts?)\b[^.;:]{0,60}\b(?:until|to|through)(?:\s+and\s+including)?\s+$/i;
const REACH = 220;

/** Months from a day to another, both included; undefined where the months are not whole, or a day not certain. */
function wholeMonths(first: string, last: string): number | undefined {
  if (!isIsoDay(first) || !isIsoDay(last)) return undefined;
  const { months, isWhole } = monthsBetween(first, last);
  return isWhole && months > 0 ? months : undefined;
}

function inWords(months: number): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * How long a contract runs that names its last day, as a count and a unit; the span is that day.
 * @param effective the day on which it takes effect, as a field's value.
 */
export function findTermUntilDay(
  text: string,
  effective: string,
): (Span & { normalised: string }) | undefined {
  const last = dateMentions(text).find(({ start }) =>
    UNTIL.test(text.slice(Math.max(0, start - REACH), start)),
  );
  const months = last && wholeMonths(effective, last.value);
  return months === undefined
    ? undefined
    : { normalised: inWords(months), start: last!.start, end: last!.end };
}
