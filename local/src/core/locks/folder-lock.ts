import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isAlive } from './is-alive.ts';

/**
 * Runs `work` while no other process on this machine holds the lock file, and calls `onWait` if one does.
 * A lock whose holder died is taken over.
 */
export async function withLock<T>(lockFile: string, work: () => Promise<T>, onWait?: () => void): Promise<T> {
  await mkdir(dirname(lockFile), { recursive: true });
  if (!(await tryLock(lockFile))) {
    onWait?.();
    do await delay(100);
    while (!(await tryLock(lockFile)));
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

async function tryLock(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
    if (holder > 0 && !isAlive(holder)) await rm(lockFile, { force: true });
    return false;
  }
}
