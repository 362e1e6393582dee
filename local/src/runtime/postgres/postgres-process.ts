import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { FaultPlan } from '../../core/faults/index.ts';
import type { Log } from '../../core/protocols/log.ts';
import { forkModule } from './child.ts';
import { PASSWORD_VARIABLE } from './password.ts';
import { waitForPredecessor } from './predecessor.ts';
import type { StatementCounts } from './statement-counts.ts';

export interface PostgresProcess {
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** How a PostgreSQL is run. */
export interface PostgresSettings {
  readonly folder: string;
  /** 0 for any free port. */
  readonly port: number;
  /** What every client has to know. */
  readonly password: string;
  readonly faults: Pick<FaultPlan, 'rules' | 'onChange'>;
  readonly log: Log;
  /** Told how many statements came since it was last told. */
  readonly onAsk?: ((counts: StatementCounts) => void) | undefined;
}

/** One that ended before it listened will hardly do better at once: its port is taken, or its folder damaged. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Runs PostgreSQL on a data folder; should the process die it is started again on the same port, after a growing pause where it
 * never listened.
 */
export async function startPostgres({
  folder,
  port,
  password,
  faults,
  log,
  onAsk,
}: PostgresSettings): Promise<PostgresProcess> {
  const home = resolve(folder);
  await waitForPredecessor(home);
  const fork = (at: number) =>
    forkModule('./server-main.ts', [home, String(at)], { [PASSWORD_VARIABLE]: password });
  let child = fork(port);
  const boundPort = await untilListening(child);
  const tellFaults = () => {
    const rules = faults.rules().filter(({ service }) => service === 'database');
    if (child.connected) child.send({ faults: rules });
  };
  faults.onChange(tellFaults);
  tellFaults();
  let closing = false;
  let listened = true;
  /** Starts in a row after which it never listened, and the next start that waits. */
  let inVain = 0;
  let again: NodeJS.Timeout | undefined;

  function watch(): void {
    child.on(
      'message',
      ({ port, statements }: { readonly port?: number; readonly statements?: StatementCounts }) => {
        if (port !== undefined) listened = true;
        if (statements) onAsk?.(statements);
      },
    );
    child.once('exit', (code, signal) => {
      if (closing) return;
      inVain = listened ? 0 : inVain + 1;
      const pauseMs = inVain === 0 ? 0 : Math.min(FIRST_PAUSE_MS * 2 ** (inVain - 1), LONGEST_PAUSE_MS);
      log('PostgreSQL ended and is started again', { code, signal, seconds: pauseMs / 1000 });
      again = setTimeout(restart, pauseMs);
    });
  }

  function restart(): void {
    listened = false;
    child = fork(boundPort);
    tellFaults();
    watch();
  }
  watch();

  return {
    port: boundPort,
    get pid() {
      return child.pid ?? 0;
    },
    async close() {
      closing = true;
      clearTimeout(again);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.send('close');
      await ended;
    },
  };
}

async function untilListening(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`PostgreSQL did not start: it ended with ${code}`);
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
  ended.catch(() => {});
  return message.port;
}
