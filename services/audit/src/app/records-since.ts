import type { ObjectRef } from '@countersign/events';
import { hourOfRecord, hourPrefix } from '../domain/keys.ts';
import { type ArchivedEvent, readRecord } from '../domain/record.ts';
import type { TrustedKeys } from '../domain/signed-text.ts';
import type { ObjectHistory, VersionedBucket } from './archive.ts';
import { inParallel } from './in-parallel.ts';

/** A record as it lies in the archive, to the byte. */
export interface RecordInPlace {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly event: ArchivedEvent;
  /** The document with the words that were taken out of the event. */
  readonly words: ObjectRef | undefined;
  /** Which key signed it; undefined for a record of before there were signatures. */
  readonly keyId: string | undefined;
}

const READS_AT_ONCE = 32;

/** Of an object whose versions only one writes: what was there first. */
export async function oldestBytes(archive: VersionedBucket, { key, versions }: ObjectHistory) {
  const bytes = versions[0] && (await archive.read(key, versions[0].versionId));
  return { key, bytes };
}

/**
 * The records of events that are wanted, in the order of their events.
 * @param since no event that is wanted is older
 */
export async function recordsSince(
  archive: VersionedBucket,
  trusted: TrustedKeys,
  since: Date,
  isWanted: (event: ArchivedEvent) => boolean,
): Promise<RecordInPlace[]> {
  const records: RecordInPlace[] = [];
  const histories = archive.histories('records/', hourPrefix(since));
  for await (const { key, bytes } of inParallel(histories, READS_AT_ONCE, (each) =>
    oldestBytes(archive, each),
  )) {
    if (!bytes || !hourOfRecord(key)) continue;
    const record = readRecord(key, bytes, trusted.records);
    // What is no record is for verification of the archive to name; of what is wanted it cannot be.
    if (typeof record === 'string' || !isWanted(record.event)) continue;
    const { sha256, event, payload, keyId } = record;
    records.push({ key, bytes, sha256, event, words: payload?.words, keyId });
  }
  return records.toSorted((a, b) => (a.event.time < b.event.time ? -1 : 1));
}
