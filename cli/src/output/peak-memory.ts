import { readdirSync, readFileSync } from 'node:fs';

/** Parent and resident memory of a process, from Linux' `/proc`. */
function readStatus(pid: string): { parent: string; residentKb: number } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1];
    return { parent: field('PPid') ?? '', residentKb: Number(field('VmRSS') ?? 0) };
  } catch {
    return undefined;
  }
}

/** Resident bytes of this process and all below it; of this process alone where there is no `/proc`. */
function residentOfTree(): number {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return process.memoryUsage().rss;
  }
  const statuses = new Map(pids.map((pid) => [pid, readStatus(pid)]));
  const below = (pid: string): boolean => {
    if (pid === String(process.pid)) return true;
    const parent = statuses.get(pid)?.parent;
    return parent !== undefined && parent !== '0' && below(parent);
  };
  const mine = pids.filter(below).map((pid) => statuses.get(pid)?.residentKb ?? 0);
  return mine.reduce((sum, kb) => sum + kb, 0) * 1024;
}

/** Samples the memory of the process tree twice a second, and answers the highest when stopped. */
export function watchPeakMemory(): () => number {
  let peak = residentOfTree();
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOfTree());
  }, 500).unref();
  return () => {
    clearInterval(timer);
    return Math.max(peak, residentOfTree());
  };
}
