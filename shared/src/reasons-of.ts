import { type BriefBurden, SUSPECTED_BURDENS } from '@countersign/events';

/** Whether words that ordinary contracts have as well gave rise to a burden: it may be none at all. */
export const isSuspectedBurden = ({ kind, suspected }: Pick<BriefBurden, 'kind' | 'suspected'>): boolean =>
  suspected === true || SUSPECTED_BURDENS.has(kind);

/** What stands before a reason that a turn of phrase only suggests. */
export const PERHAPS = 'Perhaps';

/** A reason as far as the words bear it. */
const asFarAsSaid = (burden: Pick<BriefBurden, 'kind' | 'suspected' | 'why'>): string =>
  isSuspectedBurden(burden)
    ? `${PERHAPS}: ${burden.why.charAt(0).toLowerCase()}${burden.why.slice(1)}`
    : burden.why;

/** Why one passage has to be weighed, each reason once: what its words say outright, then what they may mean. */
export function reasonsOf(burdens: readonly Pick<BriefBurden, 'kind' | 'suspected' | 'why'>[]): string[] {
  const outright = burdens.filter((burden) => !isSuspectedBurden(burden));
  const whys = new Set(outright.map(({ why }) => why));
  const further = burdens.filter((burden) => isSuspectedBurden(burden) && !whys.has(burden.why));
  return [...new Set([...outright, ...further].map(asFarAsSaid))];
}
