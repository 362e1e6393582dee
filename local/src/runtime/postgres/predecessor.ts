import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pidLock } from '../../core/locks/pid-lock.ts';

const POLL_MS = 50;
const PATIENCE_MS = 5000;

/** Which process has a data folder. */
export const folderLock = (folder: string) => pidLock(`${folder}.pid`);

/** How a process was called; undefined where nobody says. */
function argumentsOf(pid: number): readonly string[] | undefined {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'args='], { encoding: 'utf8' })
      .trim()
      .split(' ');
  } catch {
    return undefined;
  }
}

/** Whether a process was called with a folder, which may have spaces in its name. */
const isCalledWith = (folder: string, called: readonly string[]): boolean =>
  called.includes(folder) || ` ${called.join(' ')} `.includes(` ${folder} `);

/**
 * Waits until the process that last had the data folder is gone: when the runtime is killed, its database ends by
 * itself, but a moment later, and two on one folder would ruin it. After `patienceMs` it is killed, as it bears a power cut; the
 * number may be that of another process by then, which is left alone.
 * @param folder absolute
 * @throws Error where it does not end, or nobody says whether it is the database
 */
export async function waitForPredecessor(folder: string, patienceMs = PATIENCE_MS): Promise<void> {
  const { holder } = folderLock(folder);
  const gone = async (): Promise<boolean> => {
    const until = Date.now() + patienceMs;
    while (holder() !== undefined) {
      if (Date.now() > until) return false;
      await sleep(POLL_MS);
    }
    return true;
  };
  if (await gone()) return;
  const pid = holder();
  if (pid === undefined) return;
  const called = argumentsOf(pid);
  const refuse = (why: string): never => {
    throw new Error(
      `Process ${pid} may still have the database in ${folder}: ${why}. Two would ruin it. End it (kill ${pid}), or delete ${folder}.pid if it is another program.`,
    );
  };
  if (called === undefined) return holder() === undefined ? undefined : refuse('nobody says what it is');
  // Of one that has ended and that nobody took the end of, the number is left and no argument.
  if (!isCalledWith(folder, called)) return;
  process.kill(pid, 'SIGKILL');
  if (!(await gone()) && isCalledWith(folder, argumentsOf(pid) ?? [folder])) refuse('it does not end');
}
