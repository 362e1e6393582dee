import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** One service to package: what `serverless package` is told. */
export interface PackagingJob {
  readonly servicePath: string;
  readonly stage: string;
  /** The one of the stage unless given. */
  readonly region?: string | undefined;
  /** Folder that receives the template and the zip files. */
  readonly packagePath: string;
}

/** How packaging one service ended, with everything osls printed. */
export interface PackagingOutcome {
  readonly ok: boolean;
  readonly output: string;
}

const MOST_PROCESSES = 4;

/**
 * Packages services with osls, in as many processes as there are cores; each takes the next job when free.
 * `done` is called as each job ends. Once the signal is aborted the processes are killed.
 * @throws `AbortError`, or the reason of the signal, then
 */
export async function runOsls<Job extends PackagingJob>(
  jobs: readonly Job[],
  done: (job: Job, outcome: PackagingOutcome) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  const waiting = jobs.values();
  const processes = Math.min(jobs.length, availableParallelism(), MOST_PROCESSES);
  const scratch = await mkdtemp(join(tmpdir(), 'countersign-packaging-'));
  try {
    await Promise.all(
      Array.from({ length: processes }, () => workThrough(waiting, { scratch, done, signal })),
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

interface Workshop<Job extends PackagingJob> {
  /** For temporary files. */
  readonly scratch: string;
  readonly done: (job: Job, outcome: PackagingOutcome) => Promise<void>;
  readonly signal: AbortSignal | undefined;
}

async function workThrough<Job extends PackagingJob>(
  jobs: Iterable<Job>,
  { scratch, done, signal }: Workshop<Job>,
): Promise<void> {
  const child = fork(new URL('./osls-process.ts', import.meta.url), {
    env: environment(scratch),
    execArgv: ['--max-semi-space-size=4', '--max-old-space-size=256'],
    // What osls prints comes back with the outcome; esbuild would repeat it on a terminal.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    ...(signal && { signal }),
    // osls has handlers of the other signals.
    killSignal: 'SIGKILL',
  });
  // Between two jobs nobody waits for it; the next one ends then.
  child.on('error', () => {});
  try {
    for (const job of jobs) {
      signal?.throwIfAborted();
      await done(job, await run(child, job));
    }
  } finally {
    child.kill();
  }
}

async function run(child: ChildProcess, job: PackagingJob): Promise<PackagingOutcome> {
  const listening = new AbortController();
  const answer = once(child, 'message', listening).then(([outcome]) => outcome as PackagingOutcome);
  const death = once(child, 'exit', listening).then(([code]) => ({
    ok: false,
    output: `the packaging process ended with code ${code}`,
  }));
  child.send(job);
  const outcome = await Promise.race([answer, death]);
  listening.abort();
  await Promise.allSettled([answer, death]);
  return outcome;
}

/**
 * Packaging needs no credentials, and must not depend on whose are lying around. What osls leaves in the folder for
 * temporary files goes with `scratch`; what was compiled is kept where it always is.
 */
function environment(scratch: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(kept),
    AWS_EC2_METADATA_DISABLED: 'true',
    NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
    TMPDIR: scratch,
    TEMP: scratch,
  };
}
