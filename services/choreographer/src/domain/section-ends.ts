import type { SectionStatus } from '@countersign/events';
import type { HistoryEntry, HistoryEvent } from './history.ts';

/** How the history words each end of a section. */
export const SECTION_ENDED = {
  done: 'section-done',
  failed: 'section-failed',
  unsafe: 'section-unsafe',
} as const satisfies Record<SectionStatus, HistoryEvent>;

const STATUS_OF = new Map<HistoryEvent, SectionStatus>([
  [SECTION_ENDED.done, 'done'],
  [SECTION_ENDED.failed, 'failed'],
  [SECTION_ENDED.unsafe, 'unsafe'],
]);

/** How a section ended. */
export interface SectionEnd {
  readonly status: SectionStatus;
  readonly reason: string | null;
}

/** The latest end of each section that ended, by the section's id. */
export function sectionEnds(
  history: readonly Pick<HistoryEntry, 'what' | 'item' | 'detail'>[],
): Map<string, SectionEnd> {
  const ends = new Map<string, SectionEnd>();
  for (const { what, item, detail } of history) {
    const status = STATUS_OF.get(what);
    if (status && item) ends.set(item, { status, reason: detail });
  }
  return ends;
}

/** Sections that are done, and that failed or were unsafe. */
export function sectionCounts(ends: ReadonlyMap<string, SectionEnd>): {
  sectionsDone: number;
  sectionsFailed: number;
} {
  const sectionsDone = [...ends.values()].filter(({ status }) => status === 'done').length;
  return { sectionsDone, sectionsFailed: ends.size - sectionsDone };
}
