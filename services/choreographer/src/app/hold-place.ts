import { goingOn, type Run } from '../domain/run.ts';
import { changeRun } from './linked-runs.ts';
import type { Repositories } from './repositories.ts';

/** A run that has a place, and is still to be started. */
export interface Admitted {
  /** As it was before. */
  readonly run: Run;
  readonly at: Date;
}

/** Has a run that waits take a place. */
export async function takePlace(repositories: Repositories, run: Run, at: Date): Promise<Admitted> {
  await changeRun(repositories, run, { ...goingOn(run, 'RUNNING', at), startedAt: at });
  return { run, at };
}

/** Seconds that an execution takes to ask for its first stage, and more: whoever admitted the run has died, else. */
const ADMISSION_SECONDS = 60;

/**
 * Runs that somebody gave a place and perhaps not started, or that are slow to begin: starting one again changes nothing. They
 * have their places since when they got them, so that one which never begins is found stuck.
 */
export async function leftUnbegun({ queue }: Repositories, now: Date): Promise<Admitted[]> {
  const left = await queue.admittedBefore(new Date(now.getTime() - ADMISSION_SECONDS * 1000));
  return left.map((run) => ({ run, at: run.stageSince }));
}

/** Whether a run has the place that it was admitted to: nothing has come of it yet. */
export const holdsPlace = (row: Run | undefined, { at }: Admitted): row is Run =>
  row?.status === 'RUNNING' && row.currentStage === null && row.stageSince.getTime() === at.getTime();

/**
 * Has a run wait again that was not started, behind as many as may begin at a time: one that never starts keeps nobody from
 * beginning. It has waited since it came.
 */
export const backInLine = (repositories: Repositories, run: Run, places: number): Promise<Run> =>
  changeRun(repositories, run, {
    status: 'RECEIVED',
    startedAt: null,
    stageSince: run.receivedAt,
    turn: (run.turn ?? 0) + places,
  });
