import type { Logger } from '@countersign/shared';
import { type CostCaps, isDaySpent } from '../domain/cost-caps.ts';
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
  readonly caps: CostCaps;
  readonly logger: Logger;
  readonly now: () => Date;
}

async function nextInLine({ queue }: Repositories, places: number): Promise<Run[]> {
  const free = freePlaces(places, await queue.atWork());
  if (free.any === 0) return [];
  const small = await queue.waiting('small', free.any);
  const large = free.large > 0 ? await queue.waiting('large', free.large) : [];
  return nextOf([...small, ...large], free.any);
}

/** Runs to start; none once a day has cost what it may, which holds whatever waits until the next, or a higher cap. */
async function dueNow(repositories: Repositories, { places, caps, logger, now }: AdmitPorts): Promise<Run[]> {
  const next = await nextInLine(repositories, places);
  if (next.length === 0) return next;
  const todayUsd = await repositories.spending.ofDay(now());
  if (!isDaySpent(caps, todayUsd)) return next;
  logger.warn('contracts wait: today has cost what it may, until midnight UTC or a higher MaxCostUsdPerDay', {
    todayUsd,
    perDayUsd: caps.perDayUsd,
    next: next.length,
  });
  return [];
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
  const due = await ports.transact((repositories) => dueNow(repositories, ports));
  await eachOf(due, (run) => start(ports, run));
  return due.length;
};
