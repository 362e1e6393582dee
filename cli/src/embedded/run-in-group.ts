import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How a command is run. */
interface GroupOptions {
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
}

/** The end of what a build prints: where it failed it says why there. */
const SAID = 20_000;

/**
 * Runs a command in a process group of its own, so that whatever it begins ends with it: npm tells nobody in between.
 * Resolves, and fails, once all of them have ended.
 * @throws Error with what it printed; `AbortError` once the signal is aborted
 */
export async function runInGroup(
  command: string,
  args: readonly string[],
  { cwd, signal }: GroupOptions = {},
): Promise<void> {
  signal?.throwIfAborted();
  const child = spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-SAID);
    });
  const stop = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch (error) {
      // It ended by itself a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed:\n${said}`);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
