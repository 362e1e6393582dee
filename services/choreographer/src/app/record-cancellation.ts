import type { Failure } from '../domain/failure.ts';
import { isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';
import { giveUpTasks } from './give-up-tasks.ts';
import { recordRunFailure } from './record-run-failure.ts';
import type { Repositories } from './repositories.ts';

/** Whether a run is under way, or can be taken up again. */
export const goesOn = (run: Run): boolean =>
  run.finishedAt === null || (run.status === 'FAILED' && isRedrivable(run));

/** Nobody has to decide any more, and no answer is waited for. */
async function closeWhatWaits(repositories: Repositories, runId: string, now: Date): Promise<void> {
  for (const { reviewId, status } of await repositories.reviews.ofRun(runId))
    if (status === 'open') await repositories.reviews.update(reviewId, { status: 'closed', closedAt: now });
  await giveUpTasks(repositories, runId);
}

/** Ends a run for good, in a transaction of the caller's. */
export async function recordCancellation(
  repositories: Repositories,
  run: Run,
  failure: Failure,
  now: Date,
): Promise<Run> {
  const { runId } = run;
  const cancelled = await recordRunFailure(repositories, run, run.currentStage ?? 'intake', failure, now);
  // A run that shares the work of another leaves that work alone, and no longer ends as it ends.
  const change = { announced: 'RECEIVED', linkedTo: null } as const;
  await repositories.runs.update(runId, change);
  await closeWhatWaits(repositories, runId, now);
  return { ...cancelled, ...change };
}
