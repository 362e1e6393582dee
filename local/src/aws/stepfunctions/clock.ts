/** Time as the engine sees it, in milliseconds since the epoch; tests pass one that they move by hand. */
export interface Clock {
  now(): number;
  /** Calls `ring` once, at `at` or soon after; the answer cancels it. */
  alarm(at: number, ring: () => void): () => void;
}

/** The longest delay that `setTimeout` keeps: beyond it fires at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  alarm(at, ring) {
    const delay = Math.min(Math.max(0, at - Date.now()), LONGEST_TIMEOUT_MS);
    const timer = setTimeout(ring, delay);
    return () => clearTimeout(timer);
  },
};
