import type { Logger } from '@countersign/shared';
import { type CostCaps, isDaySpent, isShareSpent } from '../domain/cost-caps.ts';
import { freePlaces, nextOf } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { costOfDay } from './cost-of-day.ts';
import { eachOf } from './each-of.ts';
import { updateLinkedRuns } from './linked-runs.ts';
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

async function nextInLine(
  { queue }: Repositories,
  places: number,
  without: readonly string[],
): Promise<Run[]> {
  const free = freePlaces(places, await queue.atWork());
  if (free.any === 0) return [];
  const small = await queue.waiting('small', free.any, without);
  const large = free.large > 0 ? await queue.waiting('large', free.large, without) : [];
  return nextOf([...small, ...large], free.any);
}

/**
 * Runs to start. None once a day has cost what it may, which holds whatever waits until the next, or a higher cap; none of an
 * uploader whose share of it is spent, whose turns the others take.
 */
async function dueNow(repositories: Repositories, { places, caps, logger, now }: AdmitPorts): Promise<Run[]> {
  const without: string[] = [];
  for (;;) {
    const next = await nextInLine(repositories, places, without);
    if (next.length === 0) return next;
    const day = await costOfDay(repositories, next, now());
    const told = { todayUsd: day.todayUsd, perDayUsd: caps.perDayUsd, next: next.length };
    if (isDaySpent(caps, day.todayUsd)) {
      logger.warn(
        'contracts wait: today has cost what it may, until midnight UTC or a higher MaxCostUsdPerDay',
        told,
      );
      return [];
    }
    const held = next.filter(({ turnOf }) => isShareSpent(caps, day, turnOf));
    if (held.length === 0) return next;
    logger.warn('contracts of an uploader wait: theirs have cost their share of today', told);
    without.push(...new Set(held.flatMap(({ turnOf }) => turnOf ?? [])));
  }
}

/**
 * Starts the execution first, and writes it down then. A crash in between leaves the run where it is, and whoever looks
 * next starts it once more, which changes nothing. Two that look at once take the same runs, and so no place too many.
 */
async function start({ transact, workflow, settings, now }: AdmitPorts, run: Run): Promise<void> {
  const { runId, fileName, reportType, side, objectKey } = run;
  const document = sourceRef(run);
  await workflow.start(runId, { runId, fileName, reportType, side, objectKey, document, settings });
  await transact(async (repositories) => {
    const locked = (await repositories.runs.lock(runId)) ?? run;
    if (locked.status === 'RECEIVED') {
      const at = now();
      const started = { status: 'RUNNING', startedAt: at, stageSince: at } as const;
      await repositories.runs.update(runId, started);
      await updateLinkedRuns(repositories, { ...locked, ...started });
    }
  });
}

/** Starts as many of the runs that wait as there are places, in the order of their turns; answers how many. */
export const admitRuns = (ports: AdmitPorts) => async (): Promise<number> => {
  const due = await ports.transact((repositories) => dueNow(repositories, ports));
  await eachOf(due, (run) => start(ports, run));
  return due.length;
};
