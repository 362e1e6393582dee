import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in `/proc/<pid>/stat`: 100 on every Linux that Node runs on (`getconf CLK_TCK`). */
const TICKS = 100;

/** What `/proc/<pid>/stat` says of a process, with the seconds of children that ended and were waited for. */
export function readStat(stat: string): { parent: string; seconds: number } {
  // The name may hold spaces and brackets; the fields after it are the state, the parent, and from the 12th the times.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
  return { parent: fields[1] ?? '', seconds: ticks / TICKS };
}

function statOf(pid: string) {
  try {
    return readStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The numbers of this process and of all below it, from Linux' `/proc`; undefined where there is none. */
export function processTree(): string[] | undefined {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return undefined;
  }
  const parents = new Map(pids.map((pid) => [pid, statOf(pid)?.parent]));
  const below = (pid: string): boolean => {
    if (pid === String(process.pid)) return true;
    const parent = parents.get(pid);
    return parent !== undefined && parent !== '0' && below(parent);
  };
  return pids.filter(below);
}

/**
 * Seconds of CPU that this process and all below it have taken, those that ended too; of this process alone where there
 * is no `/proc`.
 */
export function cpuSecondsOfTree(): number {
  const tree = processTree();
  if (tree !== undefined) return tree.reduce((sum, pid) => sum + (statOf(pid)?.seconds ?? 0), 0);
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
