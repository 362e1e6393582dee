import type { FauxQueue } from './fauxqs.ts';

/**
 * Resolves when the queue may hold a message that it did not: one was sent, one was given back, one's delay or
 * visibility timeout ended; or when `waitMs` is over or `signal` fires. No timer runs for an empty queue.
 */
export function nextChange(queue: FauxQueue, waitMs: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wait = Math.min(waitMs, Math.max(1, nextDeadline(queue) - Date.now()));
    const timer = wait < 2 ** 31 ? setTimeout(done, wait) : undefined;
    // fauxqs resolves these when a message comes, and clears their timers.
    const waiter = { resolve: done, timer: timer as NodeJS.Timeout };
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      const index = queue.pollWaiters.indexOf(waiter);
      if (index >= 0) queue.pollWaiters.splice(index, 1);
      resolve();
    }
    signal?.addEventListener('abort', done, { once: true });
    queue.pollWaiters.push(waiter);
  });
}

function nextDeadline(queue: FauxQueue): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const each of queue.inflightMessages.values()) earliest = Math.min(earliest, each.visibilityDeadline);
  for (const each of queue.delayedMessages) earliest = Math.min(earliest, each.delayUntil ?? 0);
  for (const group of queue.fifoDelayed.values()) {
    for (const each of group) earliest = Math.min(earliest, each.delayUntil ?? 0);
  }
  return earliest;
}
