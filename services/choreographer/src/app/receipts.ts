import { type Receipt, receiptV1, savedLinkV1 } from '@countersign/events';
import {
  intakeKeys,
  type ObjectStore,
  putJsonOnce,
  readJson,
  type StoredOnce,
  storedOnce,
} from '@countersign/shared';
import type { Actor } from '../domain/actor.ts';
import { uploaderIn } from '../domain/intake/receipt.ts';

/** The documents bucket, which nobody can write who may write to the tables alone. */
export interface RunDocuments extends ObjectStore {
  /** Every key that begins so. */
  keysBelow(prefix: string): Promise<readonly string[]>;
}

/** Writes down who gets the link to upload under a key, before they get it. */
export async function saveLink(
  documents: ObjectStore,
  objectKey: string,
  { id, name, email }: Actor,
): Promise<void> {
  await putJsonOnce(documents, intakeKeys.link(objectKey), { version: 1, person: { id, name, email } });
}

/** Whoever got the link to upload under a key. */
export async function holderOf(documents: ObjectStore, objectKey: string): Promise<Actor | undefined> {
  const ref = await documents.find(intakeKeys.link(objectKey));
  return ref && (await readJson(documents, ref, savedLinkV1)).person;
}

/** Writes down what is known of an object when its run begins; of two deliveries both go by the first. */
export const saveReceipt = (
  documents: ObjectStore,
  runId: string,
  make: () => Promise<Receipt>,
): Promise<StoredOnce<Receipt>> => storedOnce(documents, intakeKeys.receipt(runId), receiptV1, make);

/** Writes down of which bytes a run is, once they were read. @param hash SHA-256 (hex) */
export async function saveContent(documents: ObjectStore, runId: string, hash: string): Promise<void> {
  await putJsonOnce(documents, intakeKeys.content(hash, runId), { version: 1 });
}

/** Undefined for a run of before receipts. */
export async function receiptOfRun(
  documents: ObjectStore,
  runId: string,
): Promise<StoredOnce<Receipt> | undefined> {
  const ref = await documents.find(intakeKeys.receipt(runId));
  return ref && { ref, document: await readJson(documents, ref, receiptV1) };
}

/** Whether a run is of some bytes. */
export const isOfContent = async (documents: ObjectStore, runId: string, hash: string): Promise<boolean> =>
  (await documents.find(intakeKeys.content(hash, runId))) !== undefined;

/** Whoever brought some bytes, under whichever name. */
export async function uploadersOf(documents: RunDocuments, hash: string): Promise<Actor[]> {
  const prefix = intakeKeys.contents(hash);
  const keys = await documents.keysBelow(prefix);
  const runIds = keys.map((key) => key.slice(prefix.length).replace(/\.json$/, ''));
  const receipts = await Promise.all(runIds.map((runId) => receiptOfRun(documents, runId)));
  return receipts.flatMap((receipt) => (receipt && uploaderIn(receipt.document)) ?? []);
}
