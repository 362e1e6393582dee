import { overheadUsd } from '../domain/overhead.ts';
import type { Run } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import type { Repositories } from './repositories.ts';

/**
 * Adds to a run that ends what it cost beside models, in a transaction of the caller's. One that ended before and was taken up
 * again gets what is new. The sum of the day is left alone: its cap is for models.
 */
export async function meterRun(
  repositories: Repositories,
  run: Run,
  tasks: readonly StageTask[],
): Promise<Run> {
  const overhead = overheadUsd(tasks);
  const added = overhead - (run.overheadUsd ?? 0);
  if (added <= 0) return run;
  await repositories.runs.addCost(run.runId, added);
  await repositories.runs.update(run.runId, { overheadUsd: overhead });
  return { ...run, costUsd: run.costUsd + added, overheadUsd: overhead };
}
