import { contractReceivedV1 } from '@countersign/events';
import { type InputError, outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { announceFailure, type FailRunPorts, recordRunFailure } from './fail-run.ts';
import type { Received } from './receive-object.ts';
import type { Workflow } from './workflow.ts';

export interface StartRunPorts extends FailRunPorts {
  readonly workflow: Workflow;
  /** Passed to the execution: timeouts in seconds, sections at a time. */
  readonly settings: Readonly<Record<string, number>>;
}

const receivedEvent = (run: Run) =>
  outgoing(contractReceivedV1, {
    document: sourceRef(run),
    bucket: run.bucket,
    key: run.objectKey,
    ...(run.versionId && { versionId: run.versionId }),
    fileName: run.fileName,
    via: run.via,
    ...(run.uploaderName && {
      uploader: { name: run.uploaderName, ...(run.uploaderEmail && { email: run.uploaderEmail }) },
    }),
    ...(run.side && { side: run.side }),
    ...(!wasRead(run) && { unread: true as const }),
    ...(run.linkedTo && { sameContentAs: run.linkedTo }),
  });

/** Ends intake: what was received is known to everybody, and works or is linked. */
async function settle({ transact }: StartRunPorts, { runId }: Run): Promise<void> {
  await transact(async (repositories) => {
    const run = await repositories.runs.lock(runId);
    if (run?.announced !== null) return;
    const status = run.status === 'RECEIVED' && !run.linkedTo ? 'RUNNING' : run.status;
    await repositories.runs.update(runId, { announced: 'RECEIVED', status });
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

/** Announces a run that was recorded, and starts its execution, or ends it where it is refused. */
export async function startRun(ports: StartRunPorts, { run, refusal }: Received): Promise<Run> {
  const { publisher, workflow, settings } = ports;
  const { runId, fileName, reportType, side, objectKey } = run;
  await publisher.publish([announcement(runId, receivedEvent(run), '', run.receivedAt)]);
  if (refusal) return refuse(ports, run, refusal);
  if (!run.linkedTo) {
    await workflow.start(runId, {
      runId,
      fileName,
      reportType,
      side,
      objectKey,
      document: sourceRef(run),
      settings,
    });
  }
  await settle(ports, run);
  return run;
}
