import { receiptV1 } from '@countersign/events';
import { differing } from './differing.ts';
import type { RecordedRun } from './recorded-run.ts';

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

/** A receipt against the event that names it: both were made of the same, so neither can be another. */
export function receiptProblems(bytes: Uint8Array, received: NonNullable<RecordedRun['received']>): string[] {
  const receipt = receiptV1.safeParse(parsed(bytes));
  if (!receipt.success) return ['is no receipt'];
  const said = (uploader: typeof received.uploader | null) => ({
    uploaderName: uploader?.name ?? null,
    uploaderEmail: uploader?.email ?? null,
    uploaderId: uploader?.userId ?? null,
  });
  const { bucket, key, versionId, via, side, uploader } = receipt.data;
  const inReceipt = { bucket, key, versionId, via, side, ...said(uploader) };
  const inEvent = {
    bucket: received.bucket,
    key: received.key,
    versionId: received.versionId ?? null,
    via: received.via,
    side: received.side ?? null,
    ...said(received.uploader),
  };
  return differing(inReceipt, inEvent);
}
