import { setTimeout as sleep } from 'node:timers/promises';
import { pidLock } from '../../core/locks/pid-lock.ts';

const POLL_MS = 50;
const PATIENCE_MS = 5000;

/** Which process has a data folder. */
export const folderLock = (folder: string) => pidLock(`${folder}.pid`);

/**
 * Waits until the process that last had the data folder is gone: when the runtime is killed, its database ends by
 * itself, but a moment later, and two on one folder would ruin it. Waits no longer than 5 s, as by then the
 * number will be that of another process.
 */
export async function waitForPredecessor(folder: string): Promise<void> {
  const lock = folderLock(folder);
  const until = Date.now() + PATIENCE_MS;
  while (lock.holder() !== undefined && Date.now() < until) await sleep(POLL_MS);
}
