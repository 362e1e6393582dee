import { execFileSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../cli/src/embedded/start-embedded.ts';
import { connectTo, type System, sample } from '../support/system.ts';

let runtime: Awaited<ReturnType<typeof startEmbedded>>;
let system: System;
beforeAll(async () => {
  runtime = await startEmbedded({ onProgress: () => {} });
  system = await connectTo(runtime);
});
afterAll(() => runtime.stop());

/** The PostgreSQL process of the runtime, which is this process. */
function postgresPid(): number | undefined {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  const line = children.split('\n').find((each) => each.includes('postgres/server-main.ts'));
  return line === undefined ? undefined : Number.parseInt(line, 10);
}

/** Ends PostgreSQL, with every connection to it, again and again until the work is done; answers how often. */
async function endingPostgres<T>(work: Promise<T>): Promise<{ result: T; ended: number }> {
  let ended = 0;
  let done = false;
  const finished = work.finally(() => {
    done = true;
  });
  finished.catch(() => {});
  while (!done) {
    await Promise.race([delay(2_000), finished.catch(() => {})]);
    const pid = postgresPid();
    if (done || pid === undefined || ended >= 3) continue;
    process.kill(pid, 'SIGKILL');
    ended += 1;
  }
  return { result: await finished, ended };
}

/** The run at its end; whoever asks while the database is away is told to try again. */
async function endOf(key: string): ReturnType<System['end']> {
  for (;;) {
    try {
      return await system.end(key);
    } catch (error) {
      if (!String(error).includes('Try again')) throw error;
    }
  }
}

describe('a database that goes down while a contract is under way', () => {
  it('costs the contract nothing: every section is there', async () => {
    const dropped = await system.drop(sample('mutual-nda'));
    const { result: run, ended } = await endingPostgres(endOf(dropped));
    expect(ended).toBeGreaterThan(0);
    expect(run).toMatchObject({ status: 'COMPLETED', sections: { failed: 0 } });
  });
});
