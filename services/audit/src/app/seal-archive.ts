import { auditSealedV1, type ObjectRef } from '@countersign/events';
import {
  DownstreamError,
  type Logger,
  type Metrics,
  newEvent,
  outgoing,
  type Publisher,
  sha256,
} from '@countersign/shared';
import {
  type DigestPayload,
  headOf,
  type RefusedObject,
  readDigest,
  runMark,
  type SealedRecord,
  type StoredDigest,
  sealedAt,
} from '../domain/digest.ts';
import { digestKey, hourOfRecord, hourPrefix } from '../domain/keys.ts';
import { lookBackTo, planDigests, type Unsealed } from '../domain/plan-digests.ts';
import { readRecord } from '../domain/record.ts';
import { type Signer, signatureProblem, signText, type TrustedKeys } from '../domain/signed-text.ts';
import type { HeadStore, ObjectHistory, SealedArchive } from './archive.ts';
import { inParallel } from './in-parallel.ts';

export interface SealPorts {
  readonly archive: SealedArchive;
  readonly head: HeadStore;
  readonly signer: Signer;
  /** The public keys of recorder and sealer. */
  readonly trusted: () => Promise<TrustedKeys>;
  readonly publisher: Publisher;
  readonly metrics: Metrics;
  readonly logger: Pick<Logger, 'error'>;
  readonly now: () => Date;
}

/** Audit's own events belong to no run. */
const NO_RUN = 'audit-chain';
const READS_AT_ONCE = 32;

/** A digest and where it lies. */
type FoundDigest = StoredDigest & { readonly ref: ObjectRef };

async function digestAt({ archive }: SealPorts, sequence: number): Promise<FoundDigest | undefined> {
  const key = digestKey(sequence);
  for await (const { versions } of archive.histories(key)) {
    const [first] = versions;
    const bytes = first && (await archive.read(key, first.versionId));
    const digest = bytes && readDigest(key, bytes);
    if (first && bytes && typeof digest === 'object') {
      const uri = archive.uriOf(key, first.versionId);
      return { ...digest, ref: { uri, sha256: digest.sha256, bytes: bytes.length } };
    }
    throw new DownstreamError('DigestForged', `${key} ${digest ?? 'cannot be read'}`);
  }
  return undefined;
}

/** The end of the chain, as it is known outside: what was put behind it must bear the sealer's own signature. */
async function newestDigest(ports: SealPorts, trusted: TrustedKeys): Promise<StoredDigest | undefined> {
  const known = await ports.head.read();
  let newest = known && (await digestAt(ports, known.sequence));
  if (known && newest?.sha256 !== known.sha256)
    throw new DownstreamError('ChainCut', `Digest ${known.sequence} is not the one that was sealed last`);
  for (;;) {
    const next = await digestAt(ports, (newest?.payload.sequence ?? 0) + 1);
    if (!next) return newest;
    const problem = signatureProblem(next.signed, trusted.digests);
    if (problem) throw new DownstreamError('DigestForged', `${next.key} ${problem}`);
    await announce(ports, next);
    newest = next;
  }
}

/**
 * Tells of a digest, and only then moves the head to it: a digest behind the head is told of by the next call, so that
 * nobody misses one whatever died in between.
 */
async function announce({ head, publisher, now }: SealPorts, digest: FoundDigest): Promise<void> {
  const { ref, signed, payload } = digest;
  const fact = outgoing(auditSealedV1, {
    digest: ref,
    previous: payload.previous,
    records: payload.records.length,
    refused: payload.version === 2 ? payload.refused.length : 0,
    from: payload.version === 2 ? payload.hour : payload.from,
    to: sealedAt(digest),
    keyId: signed.keyId,
  });
  await publisher.publish([newEvent('audit', fact, { runId: NO_RUN }, now())]);
  await head.write(headOf(digest));
}

const keysIn = ({ payload }: StoredDigest): string[] =>
  [...payload.records, ...(payload.version === 2 ? payload.refused : [])].map(({ key }) => key);

/** Keys that digests since an instant have, refused ones too; all that can hold a record of an hour after it. */
async function sealedSince(
  ports: SealPorts,
  newest: StoredDigest | undefined,
  since: Date,
): Promise<Set<string>> {
  const keys = new Set<string>();
  let sequence = newest?.payload.sequence ?? 0;
  while (sequence > 0) {
    const first = Math.max(1, sequence - READS_AT_ONCE + 1);
    const numbers = Array.from({ length: sequence - first + 1 }, (_, index) => first + index);
    let oldest: string | undefined;
    for await (const digest of inParallel(numbers, READS_AT_ONCE, (number) => digestAt(ports, number))) {
      if (!digest) continue;
      oldest ??= sealedAt(digest);
      for (const key of keysIn(digest)) keys.add(key);
    }
    if (oldest !== undefined && Date.parse(oldest) < since.getTime()) break;
    sequence = first - 1;
  }
  return keys;
}

/** Keys of records sort by their hours, so one listing has all since an instant. */
async function* unsealedHistories(
  { archive }: SealPorts,
  sealed: ReadonlySet<string>,
  since: Date,
  now: Date,
): AsyncGenerator<ObjectHistory> {
  for await (const history of archive.histories('records/', hourPrefix(since))) {
    const hour = hourOfRecord(history.key);
    // What comes from the future waits until its hour has begun; what is no record's key is for verification to name.
    if (!hour || hour > now || sealed.has(history.key) || history.versions.length === 0) continue;
    yield history;
  }
}

/** Of several versions the oldest that the recorder made; what is wrong with the oldest of all where it made none. */
async function judge(
  { archive }: SealPorts,
  { key, versions }: ObjectHistory,
  trusted: TrustedKeys,
): Promise<SealedRecord | RefusedObject> {
  let refused: RefusedObject = { key, sha256: '', reason: 'cannot be read' };
  for (const { versionId } of versions) {
    const bytes = await archive.read(key, versionId);
    if (!bytes) continue;
    const record = readRecord(key, bytes, trusted.records);
    if (typeof record === 'object' && record.payload)
      return { key, sha256: record.sha256, run: runMark(key, record.event.subject) };
    if (!refused.sha256)
      refused = { key, sha256: sha256(bytes), reason: typeof record === 'string' ? record : 'is not signed' };
  }
  return refused;
}

/** Reads what is in no digest yet, versions that are hidden too. */
async function readUnsealed(
  ports: SealPorts,
  histories: AsyncIterable<ObjectHistory>,
  trusted: TrustedKeys,
): Promise<Unsealed> {
  const records: SealedRecord[] = [];
  const refused: RefusedObject[] = [];
  const judged = inParallel(histories, READS_AT_ONCE, (history) => judge(ports, history, trusted));
  for await (const found of judged) {
    if ('reason' in found) refused.push(found);
    else records.push(found);
  }
  return { records, refused };
}

async function writeDigest(ports: SealPorts, payload: DigestPayload): Promise<StoredDigest> {
  const { archive, signer } = ports;
  const key = digestKey(payload.sequence);
  const text = JSON.stringify(await signText(signer, JSON.stringify(payload)));
  const ref = await archive.writeDigest(key, text);
  const digest = readDigest(key, new TextEncoder().encode(text));
  if (typeof digest === 'string') throw new Error(`${key} ${digest}`);
  await announce(ports, { ...digest, ref });
  return digest;
}

function tellRefused({ logger, metrics }: SealPorts, { refused }: Unsealed): void {
  for (const { key, reason } of refused) {
    metrics.count('RecordsRefused');
    logger.error(`${key} ${reason}: it is named as refused, not sealed as a record`);
  }
}

/**
 * Chains and signs the digests that are due over every record that none has yet.
 * @param hasTime false when no further digest should be begun; the next call goes on there
 * @throws DownstreamError `ChainCut`, `DigestForged`: then nothing is sealed until somebody has looked
 */
export async function sealArchive(ports: SealPorts, hasTime: () => boolean = () => true): Promise<void> {
  const now = ports.now();
  const trusted = await ports.trusted();
  let newest = await newestDigest(ports, trusted);
  const since = lookBackTo(newest, now);
  const sealed = await sealedSince(ports, newest, since);
  const unsealed = await readUnsealed(ports, unsealedHistories(ports, sealed, since, now), trusted);
  tellRefused(ports, unsealed);
  for (const plan of planDigests(newest, unsealed, now)) {
    if (!hasTime()) return;
    const before: { sequence: number; sha256: string | null } = newest
      ? { sequence: newest.payload.sequence, sha256: newest.sha256 }
      : { sequence: 0, sha256: null };
    newest = await writeDigest(ports, {
      version: 2,
      sequence: before.sequence + 1,
      previous: before.sha256,
      ...plan,
      sealedAt: now.toISOString(),
    });
  }
}
