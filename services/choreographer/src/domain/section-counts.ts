import type { HistoryEntry } from './history.ts';

/** Sections that are done, and that failed or were unsafe, by the last word on each. */
export function sectionCounts(history: readonly Pick<HistoryEntry, 'what' | 'item'>[]): {
  sectionsDone: number;
  sectionsFailed: number;
} {
  const last = new Map(
    history.filter(({ what }) => what.startsWith('section-')).map(({ what, item }) => [item, what]),
  );
  const ends = [...last.values()];
  const sectionsDone = ends.filter((what) => what === 'section-done').length;
  return { sectionsDone, sectionsFailed: ends.length - sectionsDone };
}
