import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

const OWNER_ONLY = 0o700;
const OTHERS = 0o077;

/**
 * Makes a folder into which nobody but its owner may look, and takes from others what an earlier start left open.
 * @throws Error if the folder belongs to somebody else, who could read or exchange what is put there
 */
export function ensurePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: OWNER_ONLY });
  const { uid, mode } = lstatSync(folder);
  if (process.getuid !== undefined && uid !== process.getuid())
    throw new Error(`${folder} belongs to another user of this machine. Name a folder of your own.`);
  if ((mode & OTHERS) !== 0) makePrivate(folder);
}

/** Takes everything in a folder, and the folder itself, from everybody but its owner. Links stay as they are. */
export function makePrivate(folder: string): void {
  chmodSync(folder, OWNER_ONLY);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) makePrivate(path);
    else if (entry.isFile()) chmodSync(path, lstatSync(path).mode & ~OTHERS);
  }
}

/**
 * Whatever this process and its children make from now on is their user's alone. The answer undoes it.
 * A worker thread cannot change this and leaves it as it is.
 */
export function createFilesPrivately(): () => void {
  if (!isMainThread) return () => {};
  const before = process.umask(OTHERS);
  return () => void process.umask(before);
}
