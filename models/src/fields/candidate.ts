import type { Span } from '../span.ts';

/** One place where a field's value may stand. */
export interface Mention extends Span {
  /** The value in its normalised form. */
  value: string;
}

/** A value that a field may have, with every place it stands at, in order. */
export interface Candidate {
  value: string;
  mentions: Mention[];
}

/** What makes two values the same: letters and digits only, without case. */
export const valueKey = (value: string): string => value.toUpperCase().replace(/[^A-Z0-9]+/g, '');

/** Gathers mentions of the same value, in the order of their first mention. */
export function gather(mentions: readonly Mention[]): Candidate[] {
  const groups = Map.groupBy(mentions, ({ value }) => valueKey(value));
  groups.delete('');
  return [...groups.values()].map((group) => ({ value: group[0]!.value, mentions: group }));
}
