import { monthsBetween } from '@countersign/documents/values';
import type { Brief } from '@countersign/events';

const ISO_DAY = /\d{4}-\d\d-\d\d/g;

/**
 * How long a contract runs that names the day on which it ends, as a length of time that rules can compare; the longest
 * where its days can be read two ways. Undefined where it does not end on a day, or begins on none.
 */
export function termUntilItsEnd(brief: Brief | undefined): string | undefined {
  if (brief?.term.kind !== 'until-date') return undefined;
  const [from] = brief.effectiveDate?.value.match(ISO_DAY) ?? [];
  const until = brief.endDate?.value.match(ISO_DAY)?.at(-1);
  if (from === undefined || until === undefined) return undefined;
  const { months } = monthsBetween(from, until);
  return months > 0 ? `${months} months` : undefined;
}
