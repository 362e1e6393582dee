import { contractReceivedV1 } from '@countersign/events';
import { outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { IntakeLimits } from '../domain/intake/inspection.ts';
import { refusalOf } from '../domain/intake/refuse.ts';
import type { Run } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { runIdOf } from '../domain/run-id.ts';
import type { Books } from './books.ts';
import { announceFailure, type FailRunPorts, keepRunFailure } from './fail-run.ts';
import { sharedEnd } from './mirror-end.ts';
import { newRun } from './new-run.ts';
import type { Source } from './source.ts';
import type { Workflow } from './workflow.ts';

export interface TakeInPorts extends FailRunPorts {
  readonly source: Source;
  readonly workflow: Workflow;
  readonly limits: IntakeLimits;
  /** What becomes of bytes that came before under another name. */
  readonly duplicateContent: 'link' | 'rerun';
  readonly reportType: string;
  readonly pipelineVersion: string;
  /** Passed to the execution: timeouts in seconds, sections at a time. */
  readonly settings: Readonly<Record<string, number>>;
}

/** An object that might need a run. */
export interface Candidate {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
  readonly reportType?: string | undefined;
  readonly via: Run['via'];
  /** True when an earlier delivery may have died half-way: the run is then taken up where it stands. */
  readonly redelivered: boolean;
}

/** Enters the run in the books, linked to an earlier one of the same bytes where that is wanted. */
async function enter(books: Books, run: Run, mayLink: boolean): Promise<{ run: Run; isNew: boolean }> {
  const known = await books.runs.find(run.runId);
  if (known) return { run: known, isNew: false };
  const twin = mayLink ? await books.runs.findByContent(run.contentHash, run.reportType) : undefined;
  // Holds the twin still, so that it cannot end unnoticed while this run is linked to it.
  if (twin) await books.runs.lock(twin.runId);
  const entered = twin ? { ...run, ...sharedEnd(twin), linkedTo: twin.runId } : run;
  const isNew = await books.runs.insert(entered);
  const { runId, receivedAt: at, linkedTo, via } = entered;
  const what = linkedTo ? 'linked' : 'received';
  await books.history.append({
    runId,
    at,
    what,
    stage: null,
    item: null,
    taskId: null,
    detail: linkedTo ?? via,
  });
  return { run: entered, isNew };
}

const receivedEvent = (run: Run) =>
  outgoing(contractReceivedV1, {
    document: sourceRef(run),
    bucket: run.bucket,
    key: run.objectKey,
    ...(run.versionId && { versionId: run.versionId }),
    fileName: run.fileName,
    via: run.via,
    ...(run.linkedTo && { sameContentAs: run.linkedTo }),
  });

async function start({ transact, workflow, settings, now }: TakeInPorts, run: Run): Promise<void> {
  const { runId, fileName, reportType } = run;
  await workflow.start(runId, { runId, fileName, reportType, document: sourceRef(run), settings });
  const executionArn = workflow.executionArnOf(runId);
  await transact(async (books) => {
    await books.runs.update(runId, { executionArn, startedAt: now() });
    const current = await books.runs.find(runId);
    if (current?.status === 'RECEIVED') await books.runs.update(runId, { status: 'RUNNING' });
  });
}

/**
 * Takes an object in: one run for each version of each object, however often and by whichever way intake
 * learns of it. Answers the run; undefined when the object is gone.
 */
export const takeIn =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<Run | undefined> => {
    const { transact, source, publisher, limits, pipelineVersion, now } = ports;
    const object = await source.find(candidate.bucket, candidate.key, candidate.versionId);
    if (!object) return undefined;
    const runId = runIdOf(object.bucket, object.key, object.versionId ?? object.etag);
    const earlier = await transact((books) => books.runs.find(runId));
    if (earlier && (earlier.status !== 'RECEIVED' || !candidate.redelivered)) return earlier;

    const inspection = await source.inspect(object);
    const refusal = refusalOf(inspection, limits);
    const { run, isNew } = await transact((books) => {
      const reportType = candidate.reportType ?? ports.reportType;
      const arrival = {
        object,
        runId,
        contentHash: inspection.sha256,
        via: candidate.via,
        reportType,
        pipelineVersion,
      };
      return enter(books, newRun(arrival, now()), !refusal && ports.duplicateContent === 'link');
    });
    if (!isNew && !candidate.redelivered) return run;

    await publisher.publish([announcement(runId, receivedEvent(run), '', run.receivedAt)]);
    if (run.linkedTo) return run;
    if (!refusal) {
      await start(ports, run);
      return run;
    }
    const failed = await transact((books) => keepRunFailure(books, run, 'intake', refusal, now()));
    await announceFailure(ports)(failed);
    return failed;
  };
