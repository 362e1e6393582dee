import { InputError, type ObjectStore } from '@countersign/shared';
import { type Actor, isSamePerson } from '../domain/actor.ts';
import type { Inspection, IntakeLimits } from '../domain/intake/inspection.ts';
import { receiptOf, type SavedReceipt } from '../domain/intake/receipt.ts';
import { refusalOf } from '../domain/intake/refuse.ts';
import { outcomeOf, type ScanOutcome } from '../domain/intake/scan.ts';
import { hashOfUnread, type Run } from '../domain/run.ts';
import { runIdOf } from '../domain/run-id.ts';
import { enterRun, enterWaiting } from './enter-run.ts';
import { newRun } from './new-run.ts';
import { holderOf, saveContent, saveReceipt } from './receipts.ts';
import type { Transact } from './repositories.ts';
import type { Scans, Source, SourceObject } from './source.ts';
import type { Workflow } from './workflow.ts';

export interface ReceivePorts {
  readonly transact: Transact;
  readonly source: Source;
  readonly documents: ObjectStore;
  readonly workflow: Pick<Workflow, 'executionArnOf'>;
  readonly limits: IntakeLimits;
  /** Where uploads are scanned: nothing is read before its verdict. */
  readonly scans?: Scans | undefined;
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
  /** Names of what a virus scanner found. */
  readonly threats?: readonly string[] | undefined;
  /** True when an earlier delivery may have died half-way: the run is then taken up where it stands. */
  readonly redelivered: boolean;
}

/**
 * A file over the limit is not read: that could take longer than intake has. Neither is one that a scanner has not
 * found clean.
 */
const unread = ({ bytes, etag }: SourceObject): Inspection => ({
  bytes,
  sha256: hashOfUnread(etag),
  head: new Uint8Array(),
});

async function scanned(
  { scans }: ReceivePorts,
  object: SourceObject,
  { threats = [], redelivered }: Candidate,
): Promise<ScanOutcome> {
  if (!scans) return 'clean';
  const outcome = outcomeOf(await scans.statusOf(object), threats);
  // The scanner's own event is on its way, and names what it found.
  return outcome instanceof InputError && !redelivered ? 'awaited' : outcome;
}

/** What is known of an object, and why it is not taken in, if it is not. */
async function inspected(
  { source, limits }: ReceivePorts,
  object: SourceObject,
  scan: ScanOutcome,
): Promise<{ inspection: Inspection; refusal: InputError | undefined }> {
  if (scan === 'awaited') return { inspection: unread(object), refusal: undefined };
  if (scan instanceof InputError) return { inspection: unread(object), refusal: scan };
  const inspection = object.bytes > limits.maxBytes ? unread(object) : await source.inspect(object);
  return { inspection, refusal: refusalOf(inspection, limits) };
}

/** A run that is recorded, with what is needed to announce it and set it off. */
export interface NewRun {
  readonly run: Run;
  readonly receipt: SavedReceipt;
  readonly refusal: InputError | undefined;
  /** True for whoever has to do so: others find that it is under way. */
  readonly mine: true;
}

export type Received = NewRun | { readonly run: Run; readonly mine: false };

/**
 * Whoever brought an object: who got the link to upload it, or asked for its run. What its metadata names is no more
 * than a claim of whoever may write to the bucket: that person does not approve either, and the uploader stays
 * unknown, also where somebody else asked for the run of it.
 */
async function uploaderOf(
  { documents }: ReceivePorts,
  { key, uploadedBy }: SourceObject,
  { by }: Candidate,
): Promise<Actor | undefined> {
  const holder = await holderOf(documents, key);
  if (holder) return holder;
  if (!uploadedBy) return by;
  const said = {
    id: null,
    name: `unknown, through the bucket (says ${uploadedBy})`,
    email: uploadedBy,
  };
  return by && isSamePerson(by, said) ? by : said;
}

/** What is written down of an object before there is a row that somebody could change. */
const receiptFor = (ports: ReceivePorts, runId: string, object: SourceObject, candidate: Candidate) =>
  saveReceipt(ports.documents, runId, async () => {
    const { via, reportType = ports.reportType, side = object.side ?? null } = candidate;
    return receiptOf(object, { via, reportType, side }, await uploaderOf(ports, object, candidate));
  });

/**
 * Records the run of an object, one that waits for a virus scanner's verdict included; undefined when the object is
 * gone.
 */
export async function receiveObject(
  ports: ReceivePorts,
  candidate: Candidate,
): Promise<Received | undefined> {
  const { transact, source, workflow, now } = ports;
  const object = await source.find(candidate.bucket, candidate.key, candidate.versionId);
  if (!object) return undefined;
  const runId = runIdOf(object.bucket, object.key, object.versionId ?? object.etag);
  const earlier = await transact(({ runs }) => runs.find(runId));
  if (earlier && (earlier.announced !== null || !candidate.redelivered)) return { run: earlier, mine: false };

  const receipt = await receiptFor(ports, runId, object, candidate);
  const scan = await scanned(ports, object, candidate);
  const { inspection, refusal } = await inspected(ports, object, scan);
  const awaited = scan === 'awaited';
  const arrival = {
    object,
    runId,
    contentHash: inspection.sha256,
    receipt: receipt.document,
    pipelineVersion: ports.pipelineVersion,
    executionArn: refusal || awaited ? null : workflow.executionArnOf(runId),
  };
  if (awaited) {
    const run = await transact((repositories) => enterWaiting(repositories, newRun(arrival, now())));
    return { run, mine: false };
  }
  await saveContent(ports.documents, runId, inspection.sha256);
  const mayLink = !refusal && ports.duplicateContent === 'link';
  const { run, isNew } = await transact((repositories) =>
    enterRun(repositories, newRun(arrival, now()), receipt.document, mayLink),
  );
  return isNew || candidate.redelivered ? { run, receipt, refusal, mine: true } : { run, mine: false };
}
