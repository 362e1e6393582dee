import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;
const PATIENCE_MS = 5000;

/** Says that this process has the data folder. */
export function claimFolder(folder: string): void {
  writeFileSync(`${folder}.pid`, String(process.pid));
}

export function releaseFolder(folder: string): void {
  rmSync(`${folder}.pid`, { force: true });
}

/**
 * Waits until the process that last had the data folder is gone: when the runtime is killed, its database ends by
 * itself, but a moment later, and two on one folder would ruin it. Waits no longer than 5 s, as by then the
 * number will be that of another process.
 */
export async function waitForPredecessor(folder: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (isAlive(lastProcess(folder)) && Date.now() < until) await sleep(POLL_MS);
}

function lastProcess(folder: string): number | undefined {
  try {
    return Number(readFileSync(`${folder}.pid`, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
