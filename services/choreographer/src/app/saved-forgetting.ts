import { type SavedForgetting, savedForgettingV1 } from '@countersign/events';
import { intakeKeys, type ObjectStore, readJson, storedOnce } from '@countersign/shared';
import { differencesOf } from '../domain/intake/receipt.ts';
import { type Run, wasRead } from '../domain/run.ts';
import { failing } from './held-run.ts';
import { isOfContent, type RunDocuments, receiptOfRun } from './receipts.ts';

/** Which bytes are meant, and which version of an object. */
const meant = ({ runId, bucket, objectKey: key, versionId, contentHash }: Run) => ({
  ...{ runId, contentHash },
  source: { bucket, key, versionId },
});

/**
 * Writes down who has a run forgotten, once, where nobody comes to who may write to the tables alone. Of two who ask the
 * first counts.
 */
export const saveForgetting = async (
  documents: ObjectStore,
  run: Run,
  asked: Pick<SavedForgetting, 'by' | 'reason' | 'at'>,
): Promise<SavedForgetting> => {
  const key = intakeKeys.forgotten(run.runId);
  const make = async (): Promise<SavedForgetting> => ({ version: 1, ...meant(run), ...asked });
  return (await storedOnce(documents, key, savedForgettingV1, make)).document;
};

/** Who had a run forgotten; undefined where nobody had. */
export async function savedForgettingOf(
  documents: ObjectStore,
  runId: string,
): Promise<SavedForgetting | undefined> {
  const ref = await documents.find(intakeKeys.forgotten(runId));
  return ref && (await readJson(documents, ref, savedForgettingV1));
}

/** Fields in which the row of a run says other than what somebody had forgotten. */
export function differsFromForgotten(run: Run, saved: SavedForgetting): string[] {
  const is = { ...meant(run), at: run.forgottenAt?.toISOString() };
  return (['runId', 'contentHash', 'source', 'at'] as const).filter(
    (field) => JSON.stringify(is[field]) !== JSON.stringify(saved[field]),
  );
}

/**
 * Fields in which a run that is to be forgotten is not what came: else whoever may write to the tables has other words
 * deleted than those that somebody asks for.
 * @param worker the run whose work it shares, or itself
 */
export async function alteredBeforeForgetting(
  documents: RunDocuments,
  run: Run,
  worker: Run,
): Promise<string[]> {
  const receipt = await receiptOfRun(documents, run.runId);
  if (!receipt) return [];
  const isOf = async (hash: string) => !wasRead(run) || (await isOfContent(documents, run.runId, hash));
  const held = {
    contentHash: await isOf(run.contentHash),
    linkedTo: run.runId === worker.runId || (await isOf(worker.contentHash)),
  };
  return [...differencesOf(run, receipt.document), ...failing(held)];
}
