import type { Job } from './job-store.ts';

/** A job under way: which of its pages nobody reads yet. */
export interface ActiveJob {
  readonly id: string;
  readonly ordinal: number;
  /** Pages given out and not yet read, or the count of pages that is under way. */
  underWay: number;
  /** Undefined until the pages are counted. */
  left: number[] | undefined;
}

const pagesUpTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** @param done numbers of pages that were read, before the runtime died for example */
export const activate = ({ id, ordinal, pages }: Job, done: readonly number[]): ActiveJob => ({
  id,
  ordinal,
  underWay: 0,
  left: pages === undefined ? undefined : pagesUpTo(pages).filter((page) => !done.includes(page)),
});

/** Whether there is something to do that nobody does. */
export const isWaiting = ({ left, underWay }: ActiveJob): boolean =>
  left === undefined ? underWay === 0 : left.length > 0;

/** Whether nothing is left and nothing under way. */
export const isDone = ({ left, underWay }: ActiveJob): boolean => left?.length === 0 && underWay === 0;

/** Takes note of how many pages there are. */
export function setPages(job: ActiveJob, pages: number): void {
  job.left = pagesUpTo(pages);
}
