import type { SectionStatus } from '@countersign/events';
import type { HistoryEvent } from './history.ts';

/** How a section of a run ended, the last time that it did. */
export interface RunSection {
  readonly runId: string;
  readonly sectionId: string;
  readonly status: SectionStatus;
  readonly reason: string | null;
  readonly endedAt: Date;
}

/** How the history words each end of a section, for people: nothing reads it back. */
export const SECTION_ENDED = {
  done: 'section-done',
  failed: 'section-failed',
  unsafe: 'section-unsafe',
} as const satisfies Record<SectionStatus, HistoryEvent>;

/** Sections that are done, and that failed or were unsafe. */
export function sectionCounts(sections: readonly Pick<RunSection, 'status'>[]): {
  sectionsDone: number;
  sectionsFailed: number;
} {
  const sectionsDone = sections.filter(({ status }) => status === 'done').length;
  return { sectionsDone, sectionsFailed: sections.length - sectionsDone };
}
