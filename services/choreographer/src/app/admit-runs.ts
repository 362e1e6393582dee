import { STAGES } from '@countersign/events';
import { asCountersignError, type Logger } from '@countersign/shared';
import { type CostCaps, isDaySpent, isShareSpent } from '../domain/cost-caps.ts';
import { freePlaces, nextOf } from '../domain/intake/queue.ts';
import type { Run } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { costOfDay } from './cost-of-day.ts';
import { eachOf } from './each-of.ts';
import { type Admitted, backInLine, holdsPlace, leftUnbegun, takePlace } from './hold-place.ts';
import { recordRunFailure } from './record-run-failure.ts';
import type { Repositories, Transact } from './repositories.ts';
import { transactOnce } from './transact-once.ts';
import { passTurnstile } from './turnstile.ts';
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
 * Gives the runs that are due their places, which whoever looks at the same time counts. Whoever dies before they are started
 * leaves them to whoever looks a minute later.
 */
function admit(ports: AdmitPorts) {
  const at = ports.now();
  const work = async (repositories: Repositories) => {
    const left = await leftUnbegun(repositories, at);
    const due = await dueNow(repositories, ports);
    const [first] = due;
    if (first) await passTurnstile(repositories, first.runId, at);
    const admitted: Admitted[] = [];
    for (const run of due) admitted.push(await takePlace(repositories, run, at));
    return { left, admitted };
  };
  return transactOnce(ports.transact, work, async ({ runs }, { admitted: [made] }) =>
    made ? holdsPlace(await runs.find(made.run.runId), made) : false,
  );
}

/**
 * Gives back the place of a run that was not started: it waits again, or ends where no other try can start it, which the
 * sweep tells. Where its execution began all the same, as its answer was lost, that goes on.
 */
async function giveBack({ transact, places, now }: AdmitPorts, admitted: Admitted, error: unknown) {
  const { name, class: errorClass, message, retryable } = asCountersignError(error);
  await transact(async (repositories) => {
    const run = await repositories.runs.lock(admitted.run.runId);
    if (!holdsPlace(run, admitted)) return;
    if (retryable) return backInLine(repositories, run, places);
    await repositories.runs.update(run.runId, { executionArn: null });
    const neverBegun = { ...run, executionArn: null };
    await recordRunFailure(repositories, neverBegun, STAGES[0], { name, class: errorClass, message }, now());
  });
}

async function start(ports: AdmitPorts, admitted: Admitted): Promise<void> {
  const { workflow, settings } = ports;
  const { runId, fileName, reportType, side, objectKey } = admitted.run;
  const document = sourceRef(admitted.run);
  try {
    await workflow.start(runId, { runId, fileName, reportType, side, objectKey, document, settings });
  } catch (error) {
    await giveBack(ports, admitted, error);
    throw error;
  }
}

/** Starts as many of the runs that wait as there are places, in the order of their turns; answers how many. */
export const admitRuns = (ports: AdmitPorts) => async (): Promise<number> => {
  const { left, admitted } = await admit(ports);
  await eachOf([...left, ...admitted], (each) => start(ports, each));
  return admitted.length;
};
