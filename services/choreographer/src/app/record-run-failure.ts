import type { Failure } from '../domain/failure.ts';
import { type Run, untold } from '../domain/run.ts';
import { failLinkedRuns } from './linked-runs.ts';
import { meterRun } from './meter-run.ts';
import type { Repositories } from './repositories.ts';

/** Writes down that a run failed, in a transaction of the caller's. */
export async function recordRunFailure(
  repositories: Repositories,
  run: Run,
  stage: string,
  failure: Failure,
  now: Date,
): Promise<Run> {
  const change = {
    status: 'FAILED',
    failureStage: stage,
    failureClass: failure.class,
    failureName: failure.name,
    failureMessage: failure.message,
    redrives: run.redrives,
    finishedAt: now,
    ...untold(run),
  } as const;
  await repositories.runs.update(run.runId, change);
  const detail = `${stage}: ${failure.name}: ${failure.message}`;
  await failLinkedRuns(repositories, { ...run, ...change }, detail);
  await repositories.history.append({
    runId: run.runId,
    at: now,
    what: 'run-failed',
    detail,
  });
  return meterRun(repositories, { ...run, ...change }, await repositories.tasks.ofRun(run.runId));
}
