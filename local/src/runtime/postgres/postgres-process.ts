import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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

/** Runs PostgreSQL on a data folder; should the process die it is started again on the same port. */
export async function startPostgres({
  folder,
  port,
  password,
  faults,
  log,
  onAsk,
}: PostgresSettings): Promise<PostgresProcess> {
  await waitForPredecessor(folder);
  const fork = (at: number) =>
    forkModule('./server-main.ts', [folder, String(at)], { [PASSWORD_VARIABLE]: password });
  let child = fork(port);
  const boundPort = await untilListening(child);
  const tellFaults = () => {
    const rules = faults.rules().filter(({ service }) => service === 'database');
    if (child.connected) child.send({ faults: rules });
  };
  faults.onChange(tellFaults);
  tellFaults();
  let closing = false;

  function watch(): void {
    child.on('message', ({ statements }: { readonly statements?: StatementCounts }) => {
      if (statements) onAsk?.(statements);
    });
    child.once('exit', (code, signal) => {
      if (closing) return;
      log('PostgreSQL ended and is started again', { code, signal });
      child = fork(boundPort);
      tellFaults();
      watch();
    });
  }
  watch();

  return {
    port: boundPort,
    get pid() {
      return child.pid ?? 0;
    },
    async close() {
      closing = true;
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
