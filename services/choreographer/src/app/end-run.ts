import { InternalError, type Publisher } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { completionOf } from '../domain/completion.ts';
import type { HistoryEvent } from '../domain/history.ts';
import type { Run } from '../domain/run.ts';
import { endLinkedRuns } from './end-linked-runs.ts';
import type { RunEnded } from './record-command.ts';
import type { Repositories, Transact } from './repositories.ts';

export interface EndRunPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

async function close(
  repositories: Repositories,
  runId: string,
  status: RunEnded['status'],
  now: Date,
): Promise<Run> {
  const run = await repositories.runs.find(runId);
  if (!run) throw new InternalError(`There is no run ${runId}`);
  if (run.status === status && run.finishedAt) return run;
  const end = { status, currentStage: null, stageSince: now, finishedAt: now };
  await repositories.runs.update(runId, end);
  await endLinkedRuns(repositories, { ...run, ...end });
  const what = status.toLowerCase() as HistoryEvent;
  await repositories.history.append({
    runId,
    at: now,
    what,
    stage: null,
    item: null,
    taskId: null,
    detail: null,
  });
  return { ...run, ...end };
}

/** Writes down how a run ended, and tells everybody. */
export const endRun =
  ({ transact, publisher, now }: EndRunPorts) =>
  async ({ runId, status }: RunEnded): Promise<{ runId: string; status: string; costUsd: number }> => {
    const { run, completion } = await transact(async (repositories) => {
      const run = await close(repositories, runId, status, now());
      const tasks = await repositories.tasks.ofRun(runId);
      const decisions = await repositories.reviews.decisionsOfRun(runId);
      return { run, completion: completionOf(run, status, tasks, decisions) };
    });
    if (run.announced !== status) {
      await publisher.publish([announcement(runId, completion, status, run.finishedAt ?? now())]);
      await transact((repositories) => repositories.runs.update(runId, { announced: status }));
    }
    return { runId, status, costUsd: run.costUsd };
  };
