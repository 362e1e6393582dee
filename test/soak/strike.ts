import type { RunningProcess } from '../support/countersign-process.ts';

/** What `kill -9` can be aimed at. */
interface Target {
  processes(): readonly RunningProcess[];
  kill(): Promise<void>;
  killAlone(): Promise<void>;
}

/** Which part of the kills take everything at once, as a power cut does. */
const POWER_CUTS = 0.4;
/** The process of the database, in which no function runs. */
const DATABASE = 'server-main';

/** The number for `strike` that ends one process. @param which from 0 to less than 1: of all, which */
export const ofOneProcess = (which: number): number => POWER_CUTS + (1 - POWER_CUTS) * which;

/** What a kill ended. */
interface Struck {
  /** In words. */
  readonly ended: string;
  /** Whether the runtime has to be started again. */
  readonly isDown: boolean;
  /** Whether functions were under way in it. */
  readonly endsFunctions: boolean;
}

/**
 * Ends everything, or one process of all that run: the runtime without what it began, the database, or what the functions run
 * in. The database and the functions' process are begun again by the runtime, nobody else.
 * @param what from 0 to less than 1: which, the same for the same number as long as the same processes run
 * @throws RangeError
 */
export async function strike(target: Target, what: number): Promise<Struck> {
  if (what < POWER_CUTS) {
    await target.kill();
    return { ended: 'everything', isDown: true, endsFunctions: true };
  }
  const processes = target.processes();
  const index = Math.floor(((what - POWER_CUTS) / (1 - POWER_CUTS)) * processes.length);
  const aimedAt = processes[index];
  if (aimedAt === undefined) throw new RangeError(`${what} is not from 0 to 1, or nothing runs`);
  if (index === 0) {
    await target.killAlone();
    return { ended: 'the runtime alone', isDown: true, endsFunctions: true };
  }
  try {
    process.kill(aimedAt.pid, 'SIGKILL');
  } catch (error) {
    // It ended by itself a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  return { ended: `${aimedAt.name} alone`, isDown: false, endsFunctions: aimedAt.name !== DATABASE };
}
