import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

/**
 * Takes a data folder for this process, since two runtimes would write over each other; the answer gives it back.
 * A folder whose holder died is taken over.
 * @throws Error that names the process that has it
 */
export function claimDataDir(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'held-by');
  const holder = holderOf(file);
  if (holder !== undefined) {
    throw new Error(
      `${folder} is in use by process ${holder}. Stop that one, name another folder, or delete ${file} if it is none of ours.`,
    );
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

/** The living process that holds the folder. */
function holderOf(file: string): number | undefined {
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return pid > 0 && isAlive(pid) ? pid : undefined;
}
