import { contractReceivedV1 } from '@countersign/events';
import { type InputError, outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { asReceived, type SavedReceipt } from '../domain/intake/receipt.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { type AdmitPorts, admitRuns } from './admit-runs.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { announceFailure, type FailRunPorts } from './fail-run.ts';
import { joinQueue } from './join-queue.ts';
import type { NewRun } from './receive-object.ts';
import { recordRunFailure } from './record-run-failure.ts';

export type StartRunPorts = FailRunPorts & AdmitPorts & AfterCommitPorts;

function receivedEvent(run: Run, { ref, document: receipt }: SavedReceipt) {
  const { bucket, key, versionId, via, uploader, side } = receipt;
  return outgoing(contractReceivedV1, {
    document: sourceRef({ ...run, ...asReceived(receipt) }),
    bucket,
    key,
    ...(versionId && { versionId }),
    fileName: run.fileName,
    via,
    ...(uploader && { uploader }),
    ...(side && { side }),
    ...(!wasRead(run) && { unread: true as const }),
    receipt: ref,
    ...(run.linkedTo && { sameContentAs: run.linkedTo }),
  });
}

/** Ends intake: what was received is known to everybody, and waits for its turn or is linked. */
async function settle({ transact }: StartRunPorts, { runId }: Run): Promise<void> {
  await transact(async (repositories) => {
    const { runs } = repositories;
    const run = await runs.lock(runId);
    if (run?.announced !== null) return;
    const waits = run.status === 'RECEIVED' && !run.linkedTo;
    const place = waits && (await joinQueue(repositories, run));
    await runs.update(runId, { announced: 'RECEIVED', ...place });
  });
}

async function refuse(ports: StartRunPorts, run: Run, refusal: InputError): Promise<Run> {
  const failed = await ports.transact((repositories) =>
    run.status === 'FAILED'
      ? Promise.resolve(run)
      : recordRunFailure(repositories, run, 'intake', refusal, ports.now()),
  );
  if (refusal.name === 'Infected') ports.metrics.count('UploadsInfected');
  await announceFailure(ports)(failed);
  return failed;
}

/**
 * Announces a run that was recorded and puts it into the queue, or ends it where it is refused. From there on it is
 * taken in: whichever run of those in line does not start then, this one or another's, is started by the sweep.
 */
export async function startRun(ports: StartRunPorts, { run, receipt, refusal }: NewRun): Promise<Run> {
  await ports.publisher.publish([announcement(run.runId, receivedEvent(run, receipt), '', run.receivedAt)]);
  if (refusal) return refuse(ports, run, refusal);
  await settle(ports, run);
  await afterCommit(ports, `Place for ${run.runId}`, admitRuns(ports));
  return run;
}
