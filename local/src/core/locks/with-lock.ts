import { setTimeout as delay } from 'node:timers/promises';
import { pidLock } from './pid-lock.ts';

const POLL_MS = 100;

interface WaitOptions {
  /** Called where another process holds the lock. */
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while no other process on this machine holds the lock file, and calls `onWait` if one does.
 * It waits no longer than until the signal is aborted. A lock whose holder died is taken over.
 */
export async function withLock<T>(
  lockFile: string,
  work: () => Promise<T>,
  { onWait, signal }: WaitOptions = {},
): Promise<T> {
  const lock = pidLock(lockFile);
  if (!lock.tryTake()) {
    onWait?.();
    do await delay(POLL_MS, undefined, { ...(signal && { signal }) });
    while (!lock.tryTake());
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
