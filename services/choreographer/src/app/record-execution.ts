import { isEndStatus, STAGES } from '@countersign/events';
import { InternalError } from '@countersign/shared';
import type { ExecutionStatusChange } from '../domain/execution-status.ts';
import { type Failure, failureOf } from '../domain/failure.ts';
import { goingOn, isCancelled, type Run } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { taskErrorName } from '../domain/task-error-name.ts';
import { announceFailure, type FailRunPorts } from './fail-run.ts';
import { changeRun } from './linked-runs.ts';
import { recordRunFailure } from './record-run-failure.ts';
import type { Repositories } from './repositories.ts';

/**
 * The error as the service told it, where the execution failed with a task of ours: none of a stage that the run has left, whose
 * section may have been given up for the same.
 */
function toldByService(
  tasks: readonly StageTask[],
  { currentStage }: Run,
  error: string | undefined,
): (Failure & { stage: string }) | undefined {
  const task = tasks.findLast(({ status }) => status !== 'superseded');
  if (task?.status !== 'failed') return undefined;
  if (currentStage && STAGES.indexOf(currentStage) > STAGES.indexOf(task.stage)) return undefined;
  const { errorName, errorClass, errorMessage, errorRetryable, stage } = task;
  const told = { name: errorName ?? '', class: errorClass ?? 'internal', message: errorMessage ?? '' };
  const sameError = taskErrorName({ ...told, retryable: errorRetryable ?? false }) === error;
  return sameError ? { ...told, stage } : undefined;
}

async function recordExecutionFailure(
  repositories: Repositories,
  run: Run,
  change: ExecutionStatusChange,
  now: Date,
): Promise<Run> {
  const error = change.status === 'ABORTED' ? 'Aborted' : (change.error ?? undefined);
  const told = toldByService(await repositories.tasks.ofRun(run.runId), run, error);
  const failure = told ?? failureOf(error, change.cause ?? undefined);
  return recordRunFailure(repositories, run, told?.stage ?? run.currentStage ?? STAGES[0], failure, now);
}

/** Where the notice comes after the run has gone on, as to its review, that is what it does. */
async function recordRedrive(
  repositories: Repositories,
  run: Run,
  redrives: number,
  now: Date,
): Promise<void> {
  const waits = run.status === 'AWAITING_REVIEW';
  const since = run.status === 'FAILED' ? now : run.stageSince;
  const change = { ...goingOn(run, waits ? 'AWAITING_REVIEW' : 'RUNNING', since), redrives };
  await changeRun(repositories, run, change);
  await repositories.history.append({
    runId: run.runId,
    at: now,
    what: 'redriven',
    stage: run.currentStage,
    detail: `redrive ${redrives}`,
  });
}

const hasItsEnd = (run: Run) => isCancelled(run) || isEndStatus(run.status);

/** Writes down what a notice says of a run that goes on; answers the run when it failed. */
async function recordChange(
  repositories: Repositories,
  run: Run,
  change: ExecutionStatusChange,
  now: Date,
): Promise<Run | undefined> {
  const redrives = change.redriveCount ?? 0;
  if (hasItsEnd(run) || change.status === 'SUCCEEDED' || redrives < run.redrives) return undefined;
  if (change.status === 'RUNNING') {
    if (redrives > run.redrives) await recordRedrive(repositories, run, redrives, now);
    return undefined;
  }
  if (run.status === 'FAILED' && run.redrives === redrives) return run;
  return recordExecutionFailure(repositories, { ...run, redrives }, change, now);
}

/**
 * Follows the execution's status: a failure ends the run and is announced, a redrive makes it run again.
 * Notices come in any order and more than once; the number of redrives tells an old one from a new one.
 */
export const recordExecution = (ports: FailRunPorts) => async (change: ExecutionStatusChange) => {
  const failed = await ports.transact(async (repositories) => {
    const run = await repositories.runs.lock(change.name);
    if (!run) throw new InternalError(`There is no run ${change.name}`);
    return recordChange(repositories, run, change, ports.now());
  });
  if (failed) await announceFailure(ports)(failed);
};
