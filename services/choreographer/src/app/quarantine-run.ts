import { contractQuarantinedV1 } from '@countersign/events';
import { InputError, outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { HistoryEntry } from '../domain/history.ts';
import { outcomeOf } from '../domain/intake/scan.ts';
import { CANCELLED, type Run, wasRead } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { afterCommit } from './after-commit.ts';
import { announceAlarm } from './announce-alarm.ts';
import type { CancelRunPorts } from './cancel-run.ts';
import { followCancellation } from './follow-cancellation.ts';
import { goesOn, recordCancellation } from './record-cancellation.ts';
import type { Repositories } from './repositories.ts';
import type { Scans } from './source.ts';
import { transactOnce } from './transact-once.ts';

export interface QuarantineRunPorts extends CancelRunPorts {
  readonly scans?: Scans | undefined;
}

const isQuarantine = ({ what }: HistoryEntry) => what === 'quarantined';

/** What the scanner says of the file of a run that intake read; undefined where it is not infected. */
async function infectionOf({ scans }: QuarantineRunPorts, run: Run, threats: readonly string[]) {
  if (!scans || !wasRead(run)) return undefined;
  const { bucket, objectKey: key, versionId } = run;
  const status = await scans.statusOf({ bucket, key, versionId: versionId ?? undefined });
  const outcome = outcomeOf(status, threats);
  return outcome instanceof InputError && outcome.name === 'Infected' ? outcome : undefined;
}

/** Ends whatever works on the bytes, unless it has ended, also where that is the run of another name for them. */
async function endWork(
  repositories: Repositories,
  run: Run,
  message: string,
  now: Date,
): Promise<Run | undefined> {
  const worker = run.linkedTo ? await repositories.runs.lock(run.linkedTo) : run;
  if (!worker || !goesOn(worker)) return undefined;
  return recordCancellation(repositories, worker, { class: 'input', name: CANCELLED, message }, now);
}

/**
 * Heeds a verdict that comes after a contract was taken in, once: its work is ended where it goes on, and everybody is
 * told, also of a contract that was approved long ago. By the tag of the scanner nobody gets the file.
 */
export const quarantineRun =
  (ports: QuarantineRunPorts) =>
  async (found: Run, threats: readonly string[]): Promise<void> => {
    const infected = await infectionOf(ports, found, threats);
    if (!infected) return;
    const { runId } = found;
    const now = ports.now();
    const record = async (repositories: Repositories) => {
      const run = await repositories.runs.lock(runId);
      const known = (await repositories.history.ofRun(runId)).some(isQuarantine);
      if (!run || known) return undefined;
      const ended = await endWork(repositories, run, infected.message, now);
      await repositories.history.append({ runId, at: now, what: 'quarantined', detail: infected.message });
      const { fileName, status: was } = run;
      const fact = outgoing(contractQuarantinedV1, {
        document: sourceRef(run),
        fileName,
        threats: [...threats],
        was,
      });
      const told = announcement(runId, fact, '', now);
      await repositories.announcements.record(told, now);
      return { ended, told };
    };
    const recorded = await transactOnce(
      ports.transact,
      record,
      async ({ history }, made) => made !== undefined && (await history.ofRun(runId)).some(isQuarantine),
    );
    if (!recorded) return;
    ports.metrics.count('UploadsInfected');
    await afterCommit(ports, `Quarantine of ${runId}`, async () => {
      await announceAlarm(ports)(recorded.told);
      if (recorded.ended) await followCancellation(ports)(recorded.ended);
    });
  };
