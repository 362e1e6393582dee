import { freePlaces, nextOf } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { eachOf } from './each-of.ts';
import type { Repositories, Transact } from './repositories.ts';
import type { Workflow } from './workflow.ts';

export interface AdmitPorts {
  readonly transact: Transact;
  readonly workflow: Workflow;
  /** Passed to each execution: timeouts in seconds, sections at a time. */
  readonly settings: Readonly<Record<string, number>>;
  /** Runs that services work on at a time. */
  readonly places: number;
  readonly now: () => Date;
}

async function dueNow({ queue }: Repositories, places: number): Promise<Run[]> {
  const free = freePlaces(places, await queue.atWork());
  if (free.any === 0) return [];
  const small = await queue.waiting('small', free.any);
  const large = free.large > 0 ? await queue.waiting('large', free.large) : [];
  return nextOf([...small, ...large], free.any);
}

/**
 * Starts the execution first, and writes it down then. A crash in between leaves the run where it is, and whoever looks
 * next starts it once more, which changes nothing. Two that look at once take the same runs, and so no place too many.
 */
async function start({ transact, workflow, settings, now }: AdmitPorts, run: Run): Promise<void> {
  const { runId, fileName, reportType, side, objectKey } = run;
  const document = sourceRef(run);
  await workflow.start(runId, { runId, fileName, reportType, side, objectKey, document, settings });
  await transact(async ({ runs }) => {
    const { status } = (await runs.lock(runId)) ?? run;
    if (status === 'RECEIVED') {
      const at = now();
      await runs.update(runId, { status: 'RUNNING', startedAt: at, stageSince: at });
    }
  });
}

/** Starts as many of the runs that wait as there are places, in the order of their turns; answers how many. */
export const admitRuns = (ports: AdmitPorts) => async (): Promise<number> => {
  const due = await ports.transact((repositories) => dueNow(repositories, ports.places));
  await eachOf(due, (run) => start(ports, run));
  return due.length;
};
