import { Refusal, type RunScope } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { cancellation, operatorActed } from '../domain/cancellation.ts';
import { isCancelled, type Run } from '../domain/run.ts';
import { type AdmitPorts, admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { announceRecorded } from './announce-recorded.ts';
import type { FailRunPorts } from './fail-run.ts';
import { followCancellation } from './follow-cancellation.ts';
import { handOver } from './hand-over.ts';
import { goesOn, recordCancellation } from './record-cancellation.ts';
import type { Repositories } from './repositories.ts';
import { runOf } from './run-detail.ts';
import { transactOnce } from './transact-once.ts';

export type CancelRunPorts = FailRunPorts & AdmitPorts & AfterCommitPorts;

/** Refuses to cancel what has come to an end that nobody can take up again. */
function assertGoesOn(run: Run): void {
  if (!goesOn(run))
    throw new Refusal(409, 'AlreadyEnded', `The run is ${run.status}; there is nothing left to cancel.`);
}

/** Whether a run ended as another view of it did, to the instant. */
const endedAlike = (run: Run | undefined, other: Run): boolean =>
  run !== undefined && isCancelled(run) && run.finishedAt?.getTime() === other.finishedAt?.getTime();

/**
 * Ends a run that nobody wants any more: recorded in one transaction, then its execution is stopped and everybody told. Who
 * brought the same bytes has not taken that back: the next of them begins.
 * What fails after the first step fails no reply: dispatch takes no cancelled run further, and the sweep does the rest.
 * @throws Refusal, with nothing changed.
 */
export const cancelRun =
  (ports: CancelRunPorts) =>
  async (runId: string, scope: RunScope, person: Person, reason: string): Promise<Run> => {
    const by = actorOf(person);
    const now = ports.now();
    const record = async (repositories: Repositories) => {
      await repositories.runs.lock(runId);
      const named = await runOf(repositories, runId, scope);
      assertGoesOn(named);
      await handOver(repositories, named, ports.workflow, now);
      const run = await recordCancellation(repositories, named, cancellation(by, reason), now);
      const told = announcement(runId, operatorActed(run, 'cancel', by, reason), 'cancel', now);
      await repositories.announcements.record(told, now);
      return { run, told };
    };
    const { run, told } = await transactOnce(ports.transact, record, async ({ runs }, made) =>
      endedAlike(await runs.find(runId), made.run),
    );
    await afterCommit(ports, `Cancellation of ${runId}`, async () => {
      await announceRecorded(ports)(told);
      await followCancellation(ports)(run);
    });
    await afterCommit(ports, `Place of ${runId}`, admitRuns(ports));
    return run;
  };
