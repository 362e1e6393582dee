import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidLock } from '../../core/locks/pid-lock.ts';

const POLL_MS = 50;
const PATIENCE_MS = 5000;

/** Which process has a data folder. */
export const folderLock = (folder: string) => pidLock(`${folder}.pid`);

/** Whether a process is the database of a folder, and not another that got the number since. */
function isDatabaseOf(folder: string, pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'args='], { encoding: 'utf8' });
  return (stdout ?? '').includes(folder);
}

/**
 * Waits until the process that last had the data folder is gone: when the runtime is killed, its database ends by
 * itself, but a moment later, and two on one folder would ruin it. After `patienceMs` it is killed, as it bears a power cut; the number
 * may be that of another process by then, which is left alone.
 */
export async function waitForPredecessor(folder: string, patienceMs = PATIENCE_MS): Promise<void> {
  const { holder } = folderLock(folder);
  const gone = async (until: number): Promise<boolean> => {
    while (holder() !== undefined) {
      if (Date.now() > until) return false;
      await sleep(POLL_MS);
    }
    return true;
  };
  if (await gone(Date.now() + patienceMs)) return;
  const pid = holder();
  if (pid === undefined || !isDatabaseOf(folder, pid)) return;
  process.kill(pid, 'SIGKILL');
  // One that nobody takes the end of keeps its number, and holds nothing.
  await gone(Date.now() + patienceMs);
}
