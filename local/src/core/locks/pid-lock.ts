import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive } from './is-alive.ts';

/** A file that names the process which holds something. */
export interface PidLock {
  /** The living process that holds it. A file that names none, or one that ended, counts for nothing. */
  holder(): number | undefined;
  /** Takes the lock for this process unless a living process, this one included, holds it. Answers whether it did. */
  tryTake(): boolean;
  /** Takes the lock whoever holds it. */
  seize(): void;
  /** Gives up the lock, where this process has it. */
  release(): void;
}

export function pidLock(path: string): PidLock {
  const own = `${path}.${process.pid}`;

  /** The file appears with its content or not at all, so that nobody reads half of a number. */
  function create(): boolean {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(own, String(process.pid));
    try {
      linkSync(own, path);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      throw error;
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** Puts the file of a process that ended aside, and back if another was quicker to take the lock over. */
  function putAside(): void {
    try {
      renameSync(path, own);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return;
      throw error;
    }
    if (livingHolder(own) !== undefined) renameSync(own, path);
    else rmSync(own);
  }

  return {
    holder: () => livingHolder(path),
    tryTake() {
      if (create()) return true;
      if (livingHolder(path) !== undefined) return false;
      putAside();
      return create();
    },
    seize() {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(own, String(process.pid));
      renameSync(own, path);
    },
    release() {
      if (named(path) === process.pid) rmSync(path, { force: true });
    },
  };
}

function livingHolder(path: string): number | undefined {
  const pid = named(path);
  return pid !== undefined && pid > 0 && isAlive(pid) ? pid : undefined;
}

/** The number in a lock's file; undefined without one. */
function named(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, 'utf8'), 10);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
