import { join } from 'node:path';
import { pidLock } from './pid-lock.ts';

/**
 * Takes a data folder for this process, since two runtimes would write over each other; the answer gives it back.
 * A folder whose holder died is taken over.
 * @throws Error that names the process that has it
 */
export function claimDataDir(folder: string): () => void {
  const file = join(folder, 'held-by');
  const lock = pidLock(file);
  if (!lock.tryTake()) {
    throw new Error(
      `${folder} is in use by process ${lock.holder()}. Stop that one, name another folder, or delete ${file} if it is none of ours.`,
    );
  }
  return () => lock.release();
}
