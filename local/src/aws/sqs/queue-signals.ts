/** Longest time that a timer of Node can run, in milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Wakes those who wait for a message. */
export interface QueueSignals {
  /** A message came, was given back, or becomes visible at another time than was known. */
  changed(queue: string): void;
  /** Resolves when the queue changed, `waitMs` is over, or `signal` fires. */
  next(queue: string, waitMs: number, signal?: AbortSignal): Promise<void>;
}

export function createQueueSignals(): QueueSignals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    changed(queue) {
      for (const wake of [...(waiting.get(queue) ?? [])]) wake();
    },
    next(queue, waitMs, signal) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiters = waiting.get(queue) ?? new Set();
      waiting.set(queue, waiters);
      const timer = Number.isFinite(waitMs)
        ? setTimeout(wake, Math.min(waitMs, LONGEST_TIMER_MS))
        : undefined;
      function wake(): void {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        waiters.delete(wake);
        resolve();
      }
      waiters.add(wake);
      signal?.addEventListener('abort', wake, { once: true });
      return promise;
    },
  };
}
