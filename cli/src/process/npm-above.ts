import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process as the system lists it. */
export interface Listed {
  readonly parent: number;
  readonly title: string;
}

/** Between npm and what it started stand a shell and, on an older Node, the launcher. */
const MOST_BETWEEN = 5;

/** Of `/proc/<pid>/stat`: number, title in brackets, state, parent. */
const STAT = /^\d+ \((.*)\) \S (\d+)/s;
const PS = /^\s*(\d+)\s+(.*)$/s;

/** What the system says of a process; undefined where it says nothing. */
function listed(pid: number): Listed | undefined {
  try {
    if (existsSync('/proc/self/stat')) {
      const [, title = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').match(STAT) ?? [];
      return { parent: Number(parent), title };
    }
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, title = ''] = line.match(PS) ?? [];
    return { parent: Number(parent), title };
  } catch {
    return undefined;
  }
}

/** The npm that started a process, which gives itself a title; undefined where none did, or it is gone. */
export function npmAbove(
  pid: number,
  look: (pid: number) => Listed | undefined = listed,
): number | undefined {
  let above = look(pid)?.parent;
  for (let between = 0; between < MOST_BETWEEN && above && above > 1; between += 1) {
    const found = look(above);
    if (/^np[mx]\b/.test(found?.title ?? '')) return above;
    above = found?.parent;
  }
  return undefined;
}
