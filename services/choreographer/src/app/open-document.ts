import { Refusal, runScopeOf } from '@countersign/api';
import { contractDocumentOpenedV1, type ObjectRef } from '@countersign/events';
import { newEvent, outgoing, type Publisher } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf, asPerson } from '../domain/actor.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { traceparentOf } from '../domain/run-id.ts';
import { alteredOf, alteredWithoutReceipt } from './held-run.ts';
import type { Link, Links } from './links.ts';
import { type RunDocuments, receiptOfRun } from './receipts.ts';
import { type RefuseAlteredPorts, refuseAltered, refuseAlteredRows } from './refuse-altered.ts';
import type { Transact } from './repositories.ts';
import { runDetail } from './run-detail.ts';
import type { Scans } from './source.ts';

export interface OpenDocumentPorts extends RefuseAlteredPorts {
  readonly transact: Transact;
  /** Where uploads are scanned. */
  readonly scans?: Scans | undefined;
  readonly links: Links;
  readonly documents: RunDocuments;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

export interface OpenedDocument {
  readonly ref: ObjectRef;
  readonly fileName: string;
  readonly link: Link;
}

/** What the file is called when somebody saves it. */
const savedAs = ({ fileName }: Run, name: string) => {
  const base = fileName.replace(/\.pdf$/i, '');
  if (name === 'source') return fileName;
  return name.startsWith('report.') ? `${base}.${name}` : `${base}.${name}.json`;
};

/**
 * A contract goes out only once intake has read it, and while a virus scanner calls it clean, where there is one.
 * @throws Refusal 409 `Quarantined`
 */
async function refuseUnread({ scans }: OpenDocumentPorts, run: Run): Promise<void> {
  const why = `${run.fileName} is given to nobody`;
  if (!wasRead(run)) {
    const because = run.failureMessage ?? 'it waits for the verdict of the virus scanner.';
    throw new Refusal(409, 'Quarantined', `${why}: ${because}`);
  }
  const { bucket, objectKey: key, versionId } = run;
  const status = await scans?.statusOf({ bucket, key, versionId: versionId ?? undefined });
  if (scans && status !== 'NO_THREATS_FOUND')
    throw new Refusal(409, 'Quarantined', `${why}: the virus scanner says ${status ?? 'nothing yet'}.`);
}

/** A run is given out as intake wrote it down, or not at all. @throws Refusal 409 `RecordAltered` */
async function refuseOthers(
  ports: OpenDocumentPorts,
  run: Run,
  { name, ref }: { readonly name: string; readonly ref: ObjectRef | undefined },
  askedBy: string,
): Promise<void> {
  const { runId } = run;
  const { documents } = ports;
  const receipt = await receiptOfRun(documents, runId);
  const written = name === 'source' ? undefined : ref;
  const differs = receipt
    ? await alteredOf(documents, run, receipt, written)
    : await alteredWithoutReceipt(documents, run, written);
  const held = receipt?.ref ?? ref;
  if (differs.length > 0 && held)
    await refuseAlteredRows(ports, { runId, receipt: { ref: held } }, askedBy, differs);
}

/**
 * Gives a person a link to a document of a run that they see, as it was recorded. Told before it is given: a reading
 * that is not recorded cannot be.
 * @throws Refusal 404, 409 or 410
 */
export const openDocument =
  (ports: OpenDocumentPorts) =>
  async (runId: string, name: string, person: Person): Promise<OpenedDocument> => {
    const { run, documents } = await ports.transact((repositories) =>
      runDetail(repositories, runId, runScopeOf(person)),
    );
    const ref = documents.get(name);
    if (run.forgottenAt)
      throw new Refusal(410, 'Forgotten', `${runId} was forgotten on ${run.forgottenAt.toISOString()}.`);
    if (name === 'source') await refuseUnread(ports, run);
    await refuseOthers(ports, run, { name, ref }, person.name);
    if (!ref) {
      const known = [...documents.keys()].sort().join(', ');
      throw new Refusal(404, 'NoSuchDocument', `The run has no ${name}. It has: ${known}.`);
    }
    await refuseAltered(ports)(ref, { runId, name, askedBy: person.name });
    const fileName = savedAs(run, name);
    const link = await ports.links.toRead(ref, fileName);
    const opened = outgoing(contractDocumentOpenedV1, {
      document: ref,
      name,
      by: asPerson(actorOf(person)),
      expiresAt: link.expiresAt.toISOString(),
    });
    const cause = { runId, traceparent: traceparentOf(runId) };
    await ports.publisher.publish([newEvent('choreographer', opened, cause, ports.now())]);
    return { ref, fileName, link };
  };
