import { Refusal, type RunScope } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { cancellation, operatorActed } from '../domain/cancellation.ts';
import type { Failure } from '../domain/failure.ts';
import { isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { announceRecorded } from './announce-recorded.ts';
import { type FailRunPorts, recordRunFailure } from './fail-run.ts';
import { followCancellation } from './follow-cancellation.ts';
import type { Repositories } from './repositories.ts';
import { runOf } from './run-detail.ts';
import type { Workflow } from './workflow.ts';

export type CancelRunPorts = FailRunPorts & AfterCommitPorts & { readonly workflow: Workflow };

/** Refuses to cancel what has come to an end that nobody can take up again. */
function assertGoesOn(run: Run): void {
  const goesOn = run.finishedAt === null || (run.status === 'FAILED' && isRedrivable(run));
  if (!goesOn)
    throw new Refusal(409, 'AlreadyEnded', `The run is ${run.status}; there is nothing left to cancel.`);
}

/** Nobody has to decide any more, and no answer is waited for. */
async function closeWhatWaits(repositories: Repositories, runId: string, now: Date): Promise<void> {
  for (const { reviewId, status } of await repositories.reviews.ofRun(runId))
    if (status === 'open') await repositories.reviews.update(reviewId, { status: 'closed', closedAt: now });
  for (const { taskId, status } of await repositories.tasks.ofRun(runId))
    if (status === 'waiting') await repositories.tasks.update(taskId, { status: 'superseded' });
}

async function recordCancellation(
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

/**
 * Ends a run that nobody wants any more: recorded in one transaction, then its execution is stopped and everybody told.
 * What fails after the first step fails no reply: dispatch takes no cancelled run further, and the sweep does the rest.
 * @throws Refusal, with nothing changed.
 */
export const cancelRun =
  (ports: CancelRunPorts) =>
  async (runId: string, scope: RunScope, person: Person, reason: string): Promise<Run> => {
    const by = actorOf(person);
    const { run, told } = await ports.transact(async (repositories) => {
      await repositories.runs.lock(runId);
      const named = await runOf(repositories, runId, scope);
      assertGoesOn(named);
      const now = ports.now();
      const run = await recordCancellation(repositories, named, cancellation(by, reason), now);
      const told = announcement(runId, operatorActed(run, 'cancel', by, reason), 'cancel', now);
      await repositories.announcements.record(told, now);
      return { run, told };
    });
    await afterCommit(ports, `Cancellation of ${runId}`, async () => {
      await announceRecorded(ports)(told);
      await followCancellation(ports)(run);
    });
    return run;
  };
