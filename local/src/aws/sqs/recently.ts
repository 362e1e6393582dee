/** For how long SQS takes note that something was done to a queue. */
const REMEMBERED_MS = 60_000;

/** What was done within the last minute, by name; forgotten with the process. */
export interface Recently {
  done(name: string): void;
  /** Whether it was done to the queue of that name. */
  has(name: string): boolean;
}

/** @param now in milliseconds */
export function recently(now: () => number = Date.now): Recently {
  const times = new Map<string, number>();
  return {
    done: (name) => void times.set(name, now()),
    has: (name) => now() - (times.get(name) ?? Number.NEGATIVE_INFINITY) < REMEMBERED_MS,
  };
}
