import type { BriefBurden } from '@countersign/events';
import { reasonsOf } from '@countersign/shared/reasons-of';
import { isCommon, isSuspected } from './burden-rank.ts';

/** A passage with every reason to weigh it. */
export interface WeighedPassage {
  readonly whys: readonly string[];
  /** What it does, if it does what the first rule says. */
  readonly mayDo: string;
  /** Whether something in it is certain, and not held by many contracts. */
  readonly isGrave: boolean;
  readonly citations: BriefBurden['citations'];
}

/** The passages of burdens, each once. */
export function passagesOf(burdens: readonly BriefBurden[]): WeighedPassage[] {
  const groups = Map.groupBy(burdens, ({ citations }) => citations.map(({ quote }) => quote).join('\n'));
  return [...groups.values()].map((group) => ({
    whys: reasonsOf(group),
    mayDo: group[0]?.why ?? '',
    isGrave: group.some((burden) => !isSuspected(burden) && !isCommon(burden)),
    citations: group.flatMap(({ citations }, index) => (index === 0 ? citations : [])),
  }));
}
