import type { contractCompletedV1 } from '@countersign/events';
import type { Outgoing, Publisher } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { completionOf } from '../domain/completion.ts';
import type { Run } from '../domain/run.ts';
import type { StageTask } from '../domain/stage-task.ts';
import { markTold } from './mark-told.ts';
import type { RunEnded } from './record-command.ts';
import type { Repositories, Transact } from './repositories.ts';

export interface AnnounceEndPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

/** How a run ended, with what everybody is told of it. */
export interface RunEnd {
  readonly run: Run;
  readonly status: RunEnded['status'];
  readonly completion: Outgoing<typeof contractCompletedV1>;
}

/** A run that ended, with all that was asked of services for it. */
export interface EndedRun {
  readonly run: Run;
  readonly tasks: readonly StageTask[];
}

/** Reads what else is to be told of a run that ended. */
export async function endOf(
  repositories: Repositories,
  { run, tasks }: EndedRun,
  status: RunEnded['status'],
): Promise<RunEnd> {
  const decisions = await repositories.reviews.decisionsOfRun(run.runId);
  return { run, status, completion: completionOf(run, status, tasks, decisions) };
}

/** Tells everybody how a run ended, once. */
export const announceEnd =
  ({ transact, publisher, now }: AnnounceEndPorts) =>
  async ({ run, status, completion }: RunEnd): Promise<void> => {
    if (run.announced === status) return;
    await publisher.publish([announcement(run.runId, completion, status, run.finishedAt ?? now())]);
    await markTold(transact, run.runId, status);
  };
