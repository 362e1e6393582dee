import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PASSWORD_FILE } from '@countersign/local/aws/cognito/sample-password';
import { ROOT } from '../../cli/src/embedded/start-embedded.ts';

/** Characters of its output that are told where it ended. */
const LAST_SAID = 4000;

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** What `ps` says of every process that has not ended: its number, who began it, and how it was called. */
const everyProcess = () =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => {
      const [, pid, parent, state = '', called = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
      return pid === undefined || state.startsWith('Z')
        ? []
        : [{ pid: Number(pid), parent: Number(parent), called }];
    });

/** A process that runs now, by the last file that its command line names. */
export interface RunningProcess {
  readonly pid: number;
  readonly name: string;
}

/**
 * `countersign start` as a user runs it, in a process group of its own so that all of it can be killed at once, with
 * values for parameters of the stacks.
 */
export async function startCountersign(folder: string, parameters: Readonly<Record<string, string>> = {}) {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'cli', 'bin', 'countersign.js'),
      'start',
      ...['--port', '0', '--objects-port', '0', '--console-port', '0'],
      ...['--data', join(folder, 'data'), '--inbox', join(folder, 'inbox')],
      ...Object.entries(parameters).flatMap(([name, value]) => ['--set', `${name}=${value}`]),
    ],
    { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  const exported = (name: string) => new RegExp(`${name}=(\\S+)\\s`).exec(printed)?.[1] ?? '';
  await new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      if (exported('AWS_SECRET_ACCESS_KEY') !== '') resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`countersign start ended with ${code}: ${printed}`)));
  });
  return {
    endpoint: exported('AWS_ENDPOINT_URL'),
    region: exported('AWS_REGION'),
    operatorKey: {
      accessKeyId: exported('AWS_ACCESS_KEY_ID'),
      secretAccessKey: exported('AWS_SECRET_ACCESS_KEY'),
    },
    samplePassword: readFileSync(join(folder, 'data', SAMPLE_PASSWORD_FILE), 'utf8'),
    /** What it said at last where it ended without being killed here; undefined while it runs. */
    endedByItself: (): string | undefined =>
      hasEnded(child) ? `countersign start ended by itself:\n${printed.slice(-LAST_SAID)}` : undefined,
    /** The processes that it consists of now: the runtime first, then what it has begun. */
    processes(): RunningProcess[] {
      const isOurs = ({ pid, parent }: { pid: number; parent: number }) =>
        pid === child.pid || parent === child.pid;
      return everyProcess()
        .filter(isOurs)
        .map(({ pid, called }) => ({ pid, name: /([\w-]+)\.[jt]s\b/.exec(called)?.[1] ?? called }))
        .toSorted((a, b) => Number(b.pid === child.pid) - Number(a.pid === child.pid) || a.pid - b.pid);
    },
    /** Ends the runtime alone by `kill -9`, as a system does that is short of memory: what it began goes by itself. */
    async killAlone(): Promise<void> {
      if (hasEnded(child)) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      process.kill(child.pid!, 'SIGKILL');
      await gone;
    },
    /** Ends every process of it as a power cut would; nothing where it had ended. */
    async kill(): Promise<void> {
      if (hasEnded(child)) return;
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
    },
  };
}
