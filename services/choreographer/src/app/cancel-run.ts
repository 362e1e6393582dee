import { Refusal, type RunScope } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { cancellation, operatorActed } from '../domain/cancellation.ts';
import type { Run } from '../domain/run.ts';
import { type AdmitPorts, admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { announceRecorded } from './announce-recorded.ts';
import type { FailRunPorts } from './fail-run.ts';
import { followCancellation } from './follow-cancellation.ts';
import { goesOn, recordCancellation } from './record-cancellation.ts';
import { runOf } from './run-detail.ts';

export type CancelRunPorts = FailRunPorts & AdmitPorts & AfterCommitPorts;

/** Refuses to cancel what has come to an end that nobody can take up again. */
function assertGoesOn(run: Run): void {
  if (!goesOn(run))
    throw new Refusal(409, 'AlreadyEnded', `The run is ${run.status}; there is nothing left to cancel.`);
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
    await afterCommit(ports, `Place of ${runId}`, admitRuns(ports));
    return run;
  };
