import { type ObjectRef, routingV1 } from '@countersign/events';
import { parseS3Uri, readJson, runKeys } from '@countersign/shared';
import { differencesOf, type SavedReceipt } from '../domain/intake/receipt.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { runIdOf } from '../domain/run-id.ts';
import { isOfContent, type RunDocuments } from './receipts.ts';

/** Names of what does not hold. */
export const failing = (held: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(held).flatMap(([name, holds]) => (holds ? [] : [name]));

/** Whether the contract was ever routed to the groups that its row says; the newest routing is on its way to it. */
async function isRoutedSo(documents: RunDocuments, run: Run, worker: string): Promise<boolean> {
  if (run.reviewerGroup === null && run.leadGroup === null) return true;
  for (let round = 0; ; round += 1) {
    const ref = await documents.find(runKeys.routing(worker, round));
    if (!ref) return false;
    const { group, lead } = await readJson(documents, ref, routingV1);
    if (group === run.reviewerGroup && lead === run.leadGroup) return true;
  }
}

const isBelow = (ref: ObjectRef, bucket: string, worker: string): boolean => {
  const at = parseS3Uri(ref.uri);
  return at.bucket === bucket && at.key.startsWith(runKeys.folder(worker));
};

/**
 * What the tables say of a run, and of a document that they name for it, other than what stands in the documents bucket:
 * by fields. Only what was written for this contract is its own, and runs share their work for the same bytes alone.
 * @param ref undefined for the source, which the row itself names
 */
export async function alteredOf(
  documents: RunDocuments,
  run: Run,
  { ref: kept, document: receipt }: SavedReceipt,
  ref: ObjectRef | undefined,
): Promise<string[]> {
  const { runId, contentHash, linkedTo } = run;
  const worker = linkedTo ?? runId;
  const isOwn = async (each: string) => !wasRead(run) || (await isOfContent(documents, each, contentHash));
  const held = {
    contentHash: await isOwn(runId),
    linkedTo: linkedTo === null || (await isOwn(linkedTo)),
    reviewerGroup: await isRoutedSo(documents, run, worker),
    documents: !ref || isBelow(ref, parseS3Uri(kept.uri).bucket, worker),
  };
  return [...differencesOf(run, receipt), ...failing(held)];
}

/**
 * The same of a run of before receipts, or of one that somebody made up in the tables: its id is of the version that it
 * read, its documents lie below its own id, and it was routed to the groups that see it.
 */
export async function alteredWithoutReceipt(
  documents: RunDocuments,
  run: Run,
  ref: ObjectRef | undefined,
): Promise<string[]> {
  const { runId, bucket, objectKey, versionId, etag } = run;
  return failing({
    objectKey: runId === runIdOf(bucket, objectKey, versionId ?? etag),
    reviewerGroup: await isRoutedSo(documents, run, runId),
    documents: !ref || parseS3Uri(ref.uri).key.startsWith(runKeys.folder(runId)),
  });
}
