import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Instance, InstanceOptions, InvocationOutcome } from '../instance.ts';
import type { HostCommand, HostReport } from './messages.ts';

/** Starts instances in a process of their own. */
export interface Host {
  start(options: InstanceOptions): Instance;
  close(): Promise<void>;
}

/** glibc: threads share arenas, and large buffers go back to the system when freed. Others pass it over. */
const THRIFTY_MALLOC = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** What the runtime holds of an instance in the host process. */
interface Held {
  readonly print: (text: string) => void;
  alive: boolean;
  startMs: number | undefined;
  /** Ends the invocation that is under way. */
  end: (outcome: InvocationOutcome) => void;
  stopped: () => void;
}

/**
 * Keeps the workers out of the runtime's process. If one manages to bring its process down, the runtime and its
 * journals go on: invocations under way fail and the next instance starts a new process. And the allocator can be
 * told to share arenas among threads, which halves the memory of a worker.
 */
export function createHost(): Host {
  const instances = new Map<number, Held>();
  let child: ChildProcess | undefined;
  let lastId = 0;

  function process(): ChildProcess {
    if (child !== undefined) return child;
    const started = fork(new URL('./host-process.ts', import.meta.url), {
      env: THRIFTY_MALLOC,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    started.on('message', receive);
    started.once('exit', (code, signal) => {
      if (child === started) child = undefined;
      endAll(`the Lambda host process ended with ${signal ?? `exit status ${code}`}`);
    });
    child = started;
    return started;
  }

  function receive(report: HostReport): void {
    const held = instances.get(report.id);
    if (report.about === 'printed') held?.print(report.text);
    if (report.about === 'stopped') held?.stopped();
    if (report.about === 'ended' && held !== undefined) {
      held.alive = report.alive;
      held.startMs = report.startMs;
      held.end(report.outcome);
    }
  }

  function endAll(reason: string): void {
    for (const held of instances.values()) {
      held.alive = false;
      held.end(exited(reason));
      held.stopped();
    }
    instances.clear();
  }

  /** Whatever cannot be told any more, the end of the process answers. */
  function tell(command: HostCommand): void {
    process().send(command, () => {});
  }

  return {
    start({ configuration, environment, print }) {
      const id = ++lastId;
      const held: Held = { print, alive: true, startMs: undefined, end() {}, stopped() {} };
      tell({ do: 'start', id, configuration, environment });
      instances.set(id, held);
      return {
        configuration,
        get alive() {
          return held.alive;
        },
        get startMs() {
          return held.startMs;
        },
        invoke: (invocation) =>
          new Promise((resolve) => {
            held.end = resolve;
            tell({ do: 'invoke', id, invocation });
          }),
        async stop() {
          held.alive = false;
          if (!instances.has(id)) return;
          await new Promise<void>((resolve) => {
            held.stopped = resolve;
            tell({ do: 'stop', id });
          });
          instances.delete(id);
          held.end(exited('the instance was stopped'));
        },
      };
    },
    async close() {
      const ending = child;
      if (ending === undefined) return;
      ending.disconnect();
      if (ending.exitCode === null) await once(ending, 'exit');
    },
  };
}

function exited(errorMessage: string): InvocationOutcome {
  return { ok: false, error: { errorType: 'Runtime.ExitError', errorMessage } };
}
