import { valueKey } from './candidate.ts';
import type { FieldName, RankedCandidate } from './field-model.ts';

/** One name inside the other is the same party, read shorter or longer. */
const overlaps = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** The values a field takes: the best candidate, or for parties all good ones that name different parties. */
export function chooseValues<Ranked extends RankedCandidate>(
  field: FieldName,
  ranked: readonly Ranked[],
  threshold: number,
): Ranked[] {
  const good = ranked.filter(({ score }) => score >= threshold);
  if (field !== 'party') return good.slice(0, 1);
  const chosen: Ranked[] = [];
  for (const candidate of good) {
    const key = valueKey(candidate.value);
    if (!chosen.some(({ value }) => overlaps(valueKey(value), key))) chosen.push(candidate);
  }
  return chosen;
}
