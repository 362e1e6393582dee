import { InternalError } from '@countersign/shared';
import { assertNotCancelled } from '../domain/cancellation.ts';
import type { HistoryEvent } from '../domain/history.ts';
import { untold } from '../domain/run.ts';
import { type AdmitPorts, admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { type AnnounceEndPorts, announceEnd, type EndedRun, endOf } from './announce-end.ts';
import { changeRun } from './linked-runs.ts';
import { meterRun } from './meter-run.ts';
import type { RunEnded } from './record-command.ts';
import type { Repositories } from './repositories.ts';

export type EndRunPorts = AnnounceEndPorts & AdmitPorts & AfterCommitPorts;

const WORD_OF = {
  COMPLETED: 'completed',
  PARTIAL: 'partial',
  REJECTED: 'rejected',
} as const satisfies Record<RunEnded['status'], HistoryEvent>;

async function close(
  repositories: Repositories,
  runId: string,
  status: RunEnded['status'],
  now: Date,
): Promise<EndedRun> {
  const run = await repositories.runs.lock(runId);
  assertNotCancelled(run);
  if (!run) throw new InternalError(`There is no run ${runId}`);
  const tasks = await repositories.tasks.ofRun(runId);
  if (run.status === status && run.finishedAt) return { run, tasks };
  const end = { status, currentStage: null, stageSince: now, finishedAt: now, ...untold(run) };
  const ended = await changeRun(repositories, run, end);
  await repositories.history.append({ runId, at: now, what: WORD_OF[status] });
  return { run: await meterRun(repositories, ended, tasks), tasks };
}

/** Records how a run ended, then tells everybody and starts what waits; where that fails, it has ended all the same. */
export const endRun =
  (ports: EndRunPorts) =>
  async ({ runId, status }: RunEnded): Promise<{ runId: string; status: string; costUsd: number }> => {
    const end = await ports.transact(async (repositories) =>
      endOf(repositories, await close(repositories, runId, status, ports.now()), status),
    );
    await afterCommit(ports, `End of ${runId}`, () => announceEnd(ports)(end));
    await afterCommit(ports, `Place of ${runId}`, admitRuns(ports));
    return { runId, status, costUsd: end.run.costUsd };
  };
