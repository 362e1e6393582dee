/** A job with pages that nobody reads yet. */
export interface WaitingJob {
  /** Earlier jobs have smaller numbers. */
  readonly ordinal: number;
  /** Pages left to be read; undefined until they are counted. */
  readonly pagesLeft: number | undefined;
}

/**
 * Which job the next page is taken from. Pages are counted first; then every other turn goes to the job that will be
 * done soonest, and those between to the one that has waited longest: a short document is not held up by a long one,
 * and a long one is not held up for ever by short ones.
 * @param turn how many pages were given out before
 */
export function chooseNext<Job extends WaitingJob>(waiting: readonly Job[], turn: number): Job | undefined {
  const byAge = waiting.toSorted((a, b) => a.ordinal - b.ordinal);
  const uncounted = byAge.find(({ pagesLeft }) => pagesLeft === undefined);
  if (uncounted || turn % 2 === 1) return uncounted ?? byAge[0];
  return byAge.toSorted((a, b) => (a.pagesLeft ?? 0) - (b.pagesLeft ?? 0))[0];
}
