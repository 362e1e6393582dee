import { type InputError, sha256 } from '@countersign/shared';
import type { Actor } from '../domain/actor.ts';
import type { Inspection, IntakeLimits } from '../domain/intake/inspection.ts';
import { refusalOf } from '../domain/intake/refuse.ts';
import type { Run } from '../domain/run.ts';
import { runIdOf } from '../domain/run-id.ts';
import { enterRun } from './enter-run.ts';
import { newRun } from './new-run.ts';
import type { Transact } from './repositories.ts';
import type { Source, SourceObject } from './source.ts';
import type { Workflow } from './workflow.ts';

export interface ReceivePorts {
  readonly transact: Transact;
  readonly source: Source;
  readonly workflow: Pick<Workflow, 'executionArnOf'>;
  readonly limits: IntakeLimits;
  /** What becomes of bytes that came before under another name. */
  readonly duplicateContent: 'link' | 'rerun';
  readonly reportType: string;
  readonly pipelineVersion: string;
  readonly now: () => Date;
}

/** An object that might need a run. */
export interface Candidate {
  readonly bucket: string;
  readonly key: string;
  readonly versionId?: string | undefined;
  readonly reportType?: string | undefined;
  /** Side of the client; what the object itself says counts where this is left out. */
  readonly side?: string | undefined;
  readonly via: Run['via'];
  /** Whoever asked for the run; brought the document where nobody else is known to have done so. */
  readonly by?: Actor | undefined;
  /** True when an earlier delivery may have died half-way: the run is then taken up where it stands. */
  readonly redelivered: boolean;
}

/** A file over the limit is not read: that could take longer than intake has. Its ETag stands for its bytes. */
const unread = ({ bytes, etag }: SourceObject): Inspection => ({
  bytes,
  sha256: sha256(etag),
  head: new Uint8Array(),
});

/** A run that is recorded, and what is still to be done for it. */
export interface Received {
  readonly run: Run;
  readonly refusal: InputError | undefined;
  /** True for whoever has to announce the run and set it off: others find that it is under way. */
  readonly mine: boolean;
}

/** Whoever brought an object: who got the link to upload it, who its metadata names, or who asked for its run. */
async function uploaderOf(
  { transact }: ReceivePorts,
  { key, uploadedBy }: SourceObject,
  { by }: Candidate,
): Promise<Actor | undefined> {
  const upload = await transact(({ uploads }) => uploads.find(key));
  if (upload) return { id: upload.personId, name: upload.personName, email: upload.personEmail };
  return uploadedBy ? { id: null, name: uploadedBy, email: uploadedBy } : by;
}

/** Records the run of an object; undefined when the object is gone. */
export async function receiveObject(
  ports: ReceivePorts,
  candidate: Candidate,
): Promise<Received | undefined> {
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
    uploader: await uploaderOf(ports, object, candidate),
    reportType: candidate.reportType ?? ports.reportType,
    side: candidate.side ?? object.side ?? null,
    pipelineVersion: ports.pipelineVersion,
    executionArn: refusal ? null : workflow.executionArnOf(runId),
  };
  const mayLink = !refusal && ports.duplicateContent === 'link';
  const { run, isNew } = await transact((repositories) =>
    enterRun(repositories, newRun(arrival, now()), mayLink),
  );
  return { run, refusal, mine: isNew || candidate.redelivered };
}
