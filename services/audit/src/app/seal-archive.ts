import { auditSealedV1, type ObjectRef } from '@countersign/events';
import { newEvent, outgoing, type Publisher } from '@countersign/shared';
import {
  type ArchivedRecord,
  hoursToSeal,
  LATEST_ARRIVAL_HOURS,
  nextDigest,
  readPayload,
  type SignedDigest,
  type StoredDigest,
} from '../domain/digest.ts';
import { digestKey, hourPrefix } from '../domain/keys.ts';

/** The archive as sealing and verifying see it. */
export interface DigestArchive {
  /** Digests by number, from the first that is asked for to the newest. */
  digestsFrom(sequence: number): Promise<StoredDigest[]>;
  newestSequence(): Promise<number>;
  keysBelow(prefix: string): Promise<string[]>;
  /** SHA-256 of an object as it is now; undefined when it is gone. */
  hashOf(key: string): Promise<string | undefined>;
  /** The JSON of an object as it is now; undefined when it is gone or no JSON. */
  read(key: string): Promise<unknown>;
  /** @throws when a digest stands under the key. */
  writeDigest(key: string, digest: SignedDigest): Promise<ObjectRef>;
}

/** Signs with a key that never leaves its store. */
export interface Signer {
  readonly keyId: string;
  /** Base64 signature (DER, ECDSA with SHA-256) over the text's UTF-8 bytes. */
  sign(text: string): Promise<string>;
}

export interface SealPorts {
  readonly archive: DigestArchive;
  readonly signer: Signer;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

/** Audit's own events belong to no run. */
const NO_RUN = 'audit-chain';

/** The records that no digest has yet, of the hours that this one looks at. */
async function unsealedRecords(
  archive: DigestArchive,
  recent: readonly StoredDigest[],
  now: Date,
): Promise<ArchivedRecord[]> {
  const sealed = new Set(recent.flatMap(({ digest }) => readPayload(digest).records.map(({ key }) => key)));
  const records: ArchivedRecord[] = [];
  const previous = recent.at(-1);
  const before = previous && new Date(readPayload(previous.digest).to);
  for (const hour of hoursToSeal(now, before)) {
    for (const key of await archive.keysBelow(hourPrefix(hour))) {
      const hash = sealed.has(key) ? undefined : await archive.hashOf(key);
      if (hash) records.push({ key, sha256: hash });
    }
  }
  return records;
}

/** Chains and signs a digest over every record that no digest has yet. */
export async function sealArchive({ archive, signer, publisher, now }: SealPorts): Promise<void> {
  const instant = now();
  const newest = await archive.newestSequence();
  // Digests are hourly: these are all that can hold a record of the hours below.
  const recent = await archive.digestsFrom(Math.max(1, newest - 2 * LATEST_ARRIVAL_HOURS));
  const payload = nextDigest(recent.at(-1), await unsealedRecords(archive, recent, instant), instant);
  const text = JSON.stringify(payload);
  const digest: SignedDigest = {
    payload: text,
    signature: await signer.sign(text),
    algorithm: 'ECDSA_SHA_256',
    keyId: signer.keyId,
  };
  const ref = await archive.writeDigest(digestKey(payload.sequence), digest);
  const fact = outgoing(auditSealedV1, {
    digest: ref,
    previous: payload.previous,
    records: payload.records.length,
    from: payload.from,
    to: payload.to,
    keyId: signer.keyId,
  });
  await publisher.publish([newEvent('audit', fact, { runId: NO_RUN }, instant)]);
}
