import type { ObjectRef } from '@countersign/events';
import { readDigest, sealedAt } from '../domain/digest.ts';
import { digestKey } from '../domain/keys.ts';
import { signatureProblem, type TrustedKeys } from '../domain/signed-text.ts';
import type { VersionedBucket } from './archive.ts';
import { inParallel } from './in-parallel.ts';
import { oldestBytes, type RecordInPlace, recordsSince } from './records-since.ts';
import { refsIn } from './verify/recorded.ts';

/** A record of a run, to the byte. */
export interface ProvedRecord extends RecordInPlace {
  /** Number of the digest that names it; undefined while it waits for one. */
  readonly digest: number | undefined;
}

/** What proves one run to somebody who has neither this software nor an account. */
export interface ProofOfRun {
  /** In the order of their events. */
  readonly records: readonly ProvedRecord[];
  /**
   * All digests from before the run began to the last that names a record of it, and the newest of all; to the byte,
   * by number.
   */
  readonly digests: ReadonlyMap<number, Uint8Array>;
  /** Every document that the run's events refer to, by URI. */
  readonly documents: ReadonlyMap<string, ObjectRef>;
}

const READS_AT_ONCE = 32;

/** A digest at its place in the chain, to the byte. @throws Error when it is gone, or bears no trusted signature */
async function digestAt(archive: VersionedBucket, trusted: TrustedKeys, sequence: number) {
  const key = digestKey(sequence);
  for await (const history of archive.histories(key)) {
    const { bytes } = await oldestBytes(archive, history);
    const digest = bytes && readDigest(key, bytes);
    if (typeof digest !== 'object' || !bytes) break;
    const problem = signatureProblem(digest.signed, trusted.digests);
    if (problem) throw new Error(`${key} ${problem}: countersign audit verify says more`);
    return { digest, bytes };
  }
  throw new Error(`${key} is gone: countersign audit verify says more`);
}

/** Which digest names each of the records, and the number of the newest digest. */
async function placesOf(archive: VersionedBucket, records: readonly RecordInPlace[]) {
  const digestOf = new Map<string, number>();
  const wanted = new Map(records.map(({ key, sha256 }) => [key, sha256]));
  let newest = 0;
  const histories = archive.histories('digests/');
  for await (const { key, bytes } of inParallel(histories, READS_AT_ONCE, (each) =>
    oldestBytes(archive, each),
  )) {
    const digest = bytes && readDigest(key, bytes);
    if (typeof digest !== 'object') continue;
    newest = digest.payload.sequence;
    for (const { key: record, sha256 } of digest.payload.records)
      if (wanted.get(record) === sha256) digestOf.set(record, newest);
  }
  return { digestOf, newest };
}

/**
 * The digests without a gap from one that was sealed before the run began to the last that names a record of it, so
 * that none can hold another; and the newest of all.
 */
async function digestsOf(
  archive: VersionedBucket,
  trusted: TrustedKeys,
  places: readonly number[],
  begun: string,
  newest: number,
): Promise<Map<number, Uint8Array>> {
  const digests = new Map<number, Uint8Array>();
  const [first = newest, last = newest] = [places[0], places.at(-1)];
  for (let sequence = last; sequence > 0; sequence -= 1) {
    const { digest, bytes } = await digestAt(archive, trusted, sequence);
    digests.set(sequence, bytes);
    if (sequence <= first && sealedAt(digest) <= begun) break;
  }
  if (newest > 0) digests.set(newest, (await digestAt(archive, trusted, newest)).bytes);
  return digests;
}

/**
 * Collects the records of a run with the digests of its time.
 * @param since no event of the run is older
 * @throws Error when a digest that is needed is gone, or bears no trusted signature
 */
export async function proveRun(
  archive: VersionedBucket,
  trusted: TrustedKeys,
  runId: string,
  since: Date,
): Promise<ProofOfRun> {
  const records = await recordsSince(archive, trusted, since, ({ subject }) => subject === runId);
  const { digestOf, newest } = await placesOf(archive, records);
  const places = [...new Set(digestOf.values())].toSorted((a, b) => a - b);
  const digests = await digestsOf(archive, trusted, places, records[0]?.event.time ?? '', newest);
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
