import type { RunningProcess } from '../support/countersign-process.ts';

/** What `kill -9` can be aimed at. */
interface Target {
  processes(): readonly RunningProcess[];
  kill(): Promise<void>;
  killAlone(): Promise<void>;
}

/** Which part of the kills take everything at once, as a power cut does. */
const POWER_CUTS = 0.4;

/**
 * Ends everything, or one process of all that run: the runtime without what it began, the database, or what the functions run
 * in. The database and the functions' process are begun again by the runtime, nobody else.
 * @param what from 0 to less than 1: which, the same for the same number as long as the same processes run
 * @returns what was ended, in words, and whether the runtime has to be started again
 * @throws RangeError
 */
export async function strike(
  target: Target,
  what: number,
): Promise<{ readonly ended: string; readonly isDown: boolean }> {
  if (what < POWER_CUTS) {
    await target.kill();
    return { ended: 'everything', isDown: true };
  }
  const processes = target.processes();
  const index = Math.floor(((what - POWER_CUTS) / (1 - POWER_CUTS)) * processes.length);
  const aimedAt = processes[index];
  if (aimedAt === undefined) throw new RangeError(`${what} is not from 0 to 1, or nothing runs`);
  if (index === 0) {
    await target.killAlone();
    return { ended: 'the runtime alone', isDown: true };
  }
  try {
    process.kill(aimedAt.pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  return { ended: `${aimedAt.name} alone`, isDown: false };
}
