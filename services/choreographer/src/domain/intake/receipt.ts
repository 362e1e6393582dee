import type { Receipt } from '@countersign/events';
import type { StoredOnce } from '@countersign/shared';
import { type Actor, asPerson } from '../actor.ts';
import { type Run, uploadedAs } from '../run.ts';

/** A receipt where it stands. */
export type SavedReceipt = StoredOnce<Receipt>;

/** Whoever brought the document, as the receipt says. */
export const uploaderIn = ({ uploader }: Receipt): Actor | undefined =>
  uploader ? { id: uploader.userId ?? null, name: uploader.name, email: uploader.email ?? null } : undefined;

/** What a run's row holds of its receipt. */
export function asReceived(receipt: Receipt) {
  const { bucket, key: objectKey, versionId, via, reportType, side } = receipt;
  const uploaded = uploadedAs(uploaderIn(receipt));
  return { bucket, objectKey, versionId, via, reportType, side, ...uploaded } satisfies Partial<Run>;
}

/** Fields in which a run's row says other than its receipt. */
export const differencesOf = (run: Run, receipt: Receipt): string[] => {
  const row: Readonly<Record<string, unknown>> = { ...run };
  return Object.entries(asReceived(receipt)).flatMap(([field, said]) => (row[field] === said ? [] : [field]));
};

/** What intake writes down of an object once and for all. */
export const receiptOf = (
  { bucket, key, versionId }: { bucket: string; key: string; versionId: string | undefined },
  { via, reportType, side }: Pick<Receipt, 'via' | 'reportType' | 'side'>,
  uploader: Actor | undefined,
): Receipt => ({
  version: 1,
  ...{ bucket, key, versionId: versionId ?? null },
  ...{ via, reportType, side },
  uploader: uploader ? asPerson(uploader) : null,
});
