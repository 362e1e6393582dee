import { contractReceivedV1 } from '@countersign/events';
import { type InputError, outgoing, sha256 } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { Inspection, IntakeLimits } from '../domain/intake/inspection.ts';
import { refusalOf } from '../domain/intake/refuse.ts';
import type { Run } from '../domain/run.ts';
import { sourceRef } from '../domain/run-documents.ts';
import { runIdOf } from '../domain/run-id.ts';
import { type AfterCommitPorts, afterCommit } from './after-commit.ts';
import { sharedEnd } from './end-linked-runs.ts';
import { announceFailure, type FailRunPorts, recordRunFailure } from './fail-run.ts';
import { newRun } from './new-run.ts';
import type { Repositories } from './repositories.ts';
import type { Source, SourceObject } from './source.ts';
import type { Workflow } from './workflow.ts';

export interface TakeInPorts extends FailRunPorts, AfterCommitPorts {
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

/** The run of the same bytes that a new one is linked to; without one, the new run owns the bytes. */
async function twinOf(repositories: Repositories, run: Run): Promise<Run | undefined> {
  const owner = await repositories.runs.ownerOf(run.contentHash, run.reportType);
  if (owner && owner.status !== 'FAILED') {
    // Holds the twin still, so that it cannot end unnoticed while this run is linked to it.
    await repositories.runs.lock(owner.runId);
    return owner;
  }
  await repositories.runs.own(run);
  return undefined;
}

/** Inserts the run, linked to an earlier one of the same bytes where that is wanted. */
async function enter(
  repositories: Repositories,
  run: Run,
  mayLink: boolean,
): Promise<{ run: Run; isNew: boolean }> {
  const known = await repositories.runs.find(run.runId);
  if (known) return { run: known, isNew: false };
  const twin = mayLink ? await twinOf(repositories, run) : undefined;
  const linked = twin && {
    ...run,
    ...sharedEnd(twin),
    linkedTo: twin.runId,
    executionArn: null,
    startedAt: null,
  };
  const entered = linked ?? run;
  const isNew = await repositories.runs.insert(entered);
  const { runId, receivedAt: at, linkedTo, via } = entered;
  const what = linkedTo ? 'linked' : 'received';
  await repositories.history.append({
    runId,
    at,
    what,
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

/** Ends intake: what was received is known to everybody, and works or is linked. */
async function settle({ transact }: TakeInPorts, { runId }: Run): Promise<void> {
  await transact(async (repositories) => {
    const run = await repositories.runs.find(runId);
    if (run?.announced !== null) return;
    const status = run.status === 'RECEIVED' && !run.linkedTo ? 'RUNNING' : run.status;
    await repositories.runs.update(runId, { announced: 'RECEIVED', status });
  });
}

async function refuse(ports: TakeInPorts, run: Run, refusal: InputError): Promise<Run> {
  const failed = await ports.transact((repositories) =>
    run.status === 'FAILED'
      ? Promise.resolve(run)
      : recordRunFailure(repositories, run, 'intake', refusal, ports.now()),
  );
  await announceFailure(ports)(failed);
  return failed;
}

/** A file over the limit is not read: that could take longer than intake has. Its ETag stands for its bytes. */
const unread = ({ bytes, etag }: SourceObject): Inspection => ({
  bytes,
  sha256: sha256(etag),
  head: new Uint8Array(),
});

/** A run that is recorded, and what is still to be done for it. */
interface Received {
  readonly run: Run;
  readonly refusal: InputError | undefined;
  /** True for whoever has to announce the run and set it off: others find that it is under way. */
  readonly mine: boolean;
}

/** Records the run of an object; undefined when the object is gone. */
async function receive(ports: TakeInPorts, candidate: Candidate): Promise<Received | undefined> {
  const { transact, source, workflow, limits, now } = ports;
  const object = await source.find(candidate.bucket, candidate.key, candidate.versionId);
  if (!object) return undefined;
  const runId = runIdOf(object.bucket, object.key, object.versionId ?? object.etag);
  const earlier = await transact(({ runs }) => runs.find(runId));
  if (earlier && (earlier.announced !== null || !candidate.redelivered))
    return { run: earlier, refusal: undefined, mine: false };

  const inspection = object.bytes > limits.maxBytes ? unread(object) : await source.inspect(object);
  const refusal = refusalOf(inspection, limits);
  const arrival = {
    object,
    runId,
    contentHash: inspection.sha256,
    via: candidate.via,
    reportType: candidate.reportType ?? ports.reportType,
    pipelineVersion: ports.pipelineVersion,
    executionArn: refusal ? null : workflow.executionArnOf(runId),
  };
  const mayLink = !refusal && ports.duplicateContent === 'link';
  const { run, isNew } = await transact((repositories) =>
    enter(repositories, newRun(arrival, now()), mayLink),
  );
  return { run, refusal, mine: isNew || candidate.redelivered };
}

/** Announces a run that was recorded, and starts its execution, or ends it where it is refused. */
async function setOff(ports: TakeInPorts, { run, refusal }: Received): Promise<Run> {
  const { publisher, workflow, settings } = ports;
  const { runId, fileName, reportType } = run;
  await publisher.publish([announcement(runId, receivedEvent(run), '', run.receivedAt)]);
  if (refusal) return refuse(ports, run, refusal);
  if (!run.linkedTo) {
    await workflow.start(runId, { runId, fileName, reportType, document: sourceRef(run), settings });
  }
  await settle(ports, run);
  return run;
}

/**
 * Takes an object in: one run for each version of each object, however often and by whichever way intake
 * learns of it. Each step may be done twice, so a redelivery goes on where a crash has left it.
 * Answers the run; undefined when the object is gone.
 */
export const takeIn =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<Run | undefined> => {
    const received = await receive(ports, candidate);
    return received?.mine ? setOff(ports, received) : received?.run;
  };

/** Takes an object in for a person: once the run is recorded it is answered, and the sweep does what fails then. */
export const takeInForPerson =
  (ports: TakeInPorts) =>
  async (candidate: Candidate): Promise<Run | undefined> => {
    const received = await receive(ports, candidate);
    if (!received?.mine) return received?.run;
    const started = await afterCommit(ports, `Start of ${received.run.runId}`, () => setOff(ports, received));
    return started ?? received.run;
  };
