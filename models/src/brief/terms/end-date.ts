import type { Brief } from '@countersign/events';

/** Moves a day by a length of time such as "2 years"; null where the length has no number. */
const addTo = (day: string, duration: string, direction: 1 | -1 = 1): string | null => {
  const [count, unit] = duration.split(' ');
  const date = new Date(`${day}T00:00:00Z`);
  const n = Number(count) * direction;
  if (!Number.isFinite(n)) return null;
  if (unit!.startsWith('year')) date.setUTCFullYear(date.getUTCFullYear() + n);
  else if (unit!.startsWith('month')) date.setUTCMonth(date.getUTCMonth() + n);
  else date.setUTCDate(date.getUTCDate() + n * (unit!.startsWith('week') ? 7 : 1));
  return date.toISOString().slice(0, 10);
};

/** A term that is counted from what happens one day: "ten years following the first public availability". */
const FROM_AN_EVENT =
  /\b(?:years?|months?|weeks?|days?)\)?,?\s+(?:following|from|after|commencing|beginning|starting|counted from)\b[^.;,]{0,60}\b(?:first|launch|commercial|availability|opening|deliver\w+|completion|acceptance|approval|receipt|go-live|installation|in-service|admission|permit|licen[cs]e|shipment|sale)\b/i;
/** Or from the day on which each thing was told: "five years from the date the Information was received". */
const FROM_EACH =
  /\b(?:from|after|following) (?:the (?:date|day|time) (?:(?:on|at) which |that |when |of )?(?:(?:the|such|each|any|that|its|it) )?(?:[\w ]{0,40}\b)?)?(?:obtain\w*|receiv\w+|receipt|disclos\w+)\b/i;
/** Or from a day that the contract names: "five years from the Opening Date". */
const FROM_A_DAY =
  /\b(?:from|after|following|on|upon|with) the ((?!Effective|Execution|Signing|Signature|Agreement)[A-Z][\w-]+(?: [A-Z][\w-]+){0,2} (?:Date|Day))\b/g;

/** Whether a term begins with another day than that on which the contract takes effect. */
function beginsOtherwise({ citations }: Brief['term'], from: NonNullable<Brief['effectiveDate']>): boolean {
  const words = citations.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' ');
  const begun = from.citations.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' ');
  return (
    FROM_AN_EVENT.test(words) ||
    FROM_EACH.test(words) ||
    [...words.matchAll(FROM_A_DAY)].some(
      ([, day = '']) => !begun.includes(day) && /\b(?:commenc|begin|start|from|after|following)/i.test(words),
    )
  );
}

/** The last day of the term, computed where it is a duration from a known day. */
export function endDate(own: Brief['term'], from: Brief['effectiveDate']): Brief['endDate'] {
  if (own.kind === 'until-date' && own.value) return { value: own.value, citations: own.citations };
  if (own.kind !== 'duration' || !own.value || !from || beginsOtherwise(own, from)) return null;
  const value = addTo(from.value, own.value);
  return value ? { value, citations: own.citations } : null;
}

/** The last day on which a notice still stops the renewal. */
export function lastDayOfNotice(last: Brief['endDate'], further: Brief['renewal']): Brief['lastDayOfNotice'] {
  if (!last || !further?.automatic || !further.noticeToStop) return null;
  const value = addTo(last.value, further.noticeToStop, -1);
  return value ? { value, citations: further.citations } : null;
}
