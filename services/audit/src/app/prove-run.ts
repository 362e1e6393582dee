import type { ObjectRef } from '@countersign/events';
import { readDigest, type StoredDigest } from '../domain/digest.ts';
import { hourOfRecord, hourPrefix } from '../domain/keys.ts';
import { type ArchivedEvent, readRecord } from '../domain/record.ts';
import { signatureProblem, type TrustedKeys } from '../domain/signed-text.ts';
import type { ObjectHistory, VersionedBucket } from './archive.ts';
import { inParallel } from './in-parallel.ts';
import { refsIn } from './verify/recorded.ts';

/** A record of a run, to the byte. */
export interface ProvedRecord {
  readonly key: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly event: ArchivedEvent;
  /** The document with the words that were taken out of the event. */
  readonly words: ObjectRef | undefined;
  /** Number of the digest that names it; undefined while it waits for one. */
  readonly digest: number | undefined;
}

/** What proves one run to somebody who has neither this software nor an account. */
export interface ProofOfRun {
  /** In the order of their events. */
  readonly records: readonly ProvedRecord[];
  /** The digests that name the records, and the newest of all; to the byte, by number. */
  readonly digests: ReadonlyMap<number, Uint8Array>;
  /** Every document that the run's events refer to, by URI. */
  readonly documents: ReadonlyMap<string, ObjectRef>;
}

const READS_AT_ONCE = 32;

async function oldestBytes(archive: VersionedBucket, { key, versions }: ObjectHistory) {
  const bytes = versions[0] && (await archive.read(key, versions[0].versionId));
  return { key, bytes };
}

/** @throws Error when a record in the place of one of the run is not what its recorder wrote */
async function recordsOf(archive: VersionedBucket, trusted: TrustedKeys, runId: string, since: Date) {
  const records: Omit<ProvedRecord, 'digest'>[] = [];
  const histories = archive.histories('records/', hourPrefix(since));
  for await (const { key, bytes } of inParallel(histories, READS_AT_ONCE, (each) =>
    oldestBytes(archive, each),
  )) {
    if (!bytes || !hourOfRecord(key)) continue;
    const record = readRecord(key, bytes, trusted.records);
    // What is no record is for verification of the archive to name; of this run it cannot be.
    if (typeof record === 'string' || record.event.subject !== runId) continue;
    records.push({ key, bytes, sha256: record.sha256, event: record.event, words: record.payload?.words });
  }
  return records.toSorted((a, b) => (a.event.time < b.event.time ? -1 : 1));
}

/**
 * Collects the records of a run with the digests that name them.
 * @param since no event of the run is older
 * @throws Error when a digest that is needed bears no trusted signature
 */
export async function proveRun(
  archive: VersionedBucket,
  trusted: TrustedKeys,
  runId: string,
  since: Date,
): Promise<ProofOfRun> {
  const records = await recordsOf(archive, trusted, runId, since);
  const digestOf = new Map<string, number>();
  const digests = new Map<number, Uint8Array>();
  const wanted = new Map(records.map(({ key, sha256 }) => [key, sha256]));
  let newest: { digest: StoredDigest; bytes: Uint8Array } | undefined;
  const histories = archive.histories('digests/');
  for await (const { key, bytes } of inParallel(histories, READS_AT_ONCE, (each) =>
    oldestBytes(archive, each),
  )) {
    if (!bytes) continue;
    const digest = readDigest(key, bytes);
    if (typeof digest === 'string') continue;
    newest = { digest, bytes };
    for (const { key: record, sha256 } of digest.payload.records) {
      if (wanted.get(record) !== sha256) continue;
      const problem = signatureProblem(digest.signed, trusted.digests);
      if (problem) throw new Error(`${key} ${problem}: countersign audit verify says more`);
      digestOf.set(record, digest.payload.sequence);
      digests.set(digest.payload.sequence, bytes);
    }
  }
  if (newest) digests.set(newest.digest.payload.sequence, newest.bytes);
  const documents = new Map(
    records.flatMap(({ event, words }) =>
      [...refsIn([event.data, words])].map((ref) => [ref.uri, ref] as const),
    ),
  );
  return {
    records: records.map((record) => ({ ...record, digest: digestOf.get(record.key) })),
    digests,
    documents,
  };
}
