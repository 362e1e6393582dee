import type { BriefBurden } from '@countersign/events';

/** A passage with every reason to weigh it. */
export interface WeighedPassage {
  readonly whys: readonly string[];
  readonly citations: BriefBurden['citations'];
}

/** The passages of burdens, each once. */
export function passagesOf(burdens: readonly BriefBurden[]): WeighedPassage[] {
  const groups = Map.groupBy(burdens, ({ citations }) => citations.map(({ quote }) => quote).join('\n'));
  return [...groups.values()].map((group) => ({
    whys: [...new Set(group.map(({ why }) => why))],
    citations: group.flatMap(({ citations }, index) => (index === 0 ? citations : [])),
  }));
}
