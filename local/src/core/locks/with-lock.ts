import { setTimeout as delay } from 'node:timers/promises';
import { pidLock } from './pid-lock.ts';

const POLL_MS = 100;

/**
 * Runs `work` while no other process on this machine holds the lock file, and calls `onWait` if one does.
 * A lock whose holder died is taken over.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  const lock = pidLock(lockFile);
  if (!lock.tryTake()) {
    onWait?.();
    do await delay(POLL_MS);
    while (!lock.tryTake());
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
}
