import { randomUUID } from 'node:crypto';
import type { Envelope, ObjectRef } from '@countersign/events';
import { sha256 } from '@countersign/shared';
import { s3ObjectStore } from '@countersign/shared/aws';
import { memoryLogger, memoryPublisher } from '@countersign/shared/testing';
import { kmsPublicKeys, kmsSigner } from '../adapters/kms-signer.ts';
import { s3DocumentLocks } from '../adapters/s3-document-locks.ts';
import { s3SealedArchive } from '../adapters/s3-sealed-archive.ts';
import { s3VersionedBucket } from '../adapters/s3-versioned-bucket.ts';
import { ssmHeadStore } from '../adapters/ssm-head-store.ts';
import { archiveEvent } from '../app/archive-event.ts';
import { createRecorder } from '../app/recorder.ts';
import { sealArchive } from '../app/seal-archive.ts';
import type { VerifyPorts } from '../app/verify/verification.ts';
import { verifyArchive } from '../app/verify/verify-archive.ts';
import { callKey } from '../domain/keys.ts';
import { makeRuns } from './audited-runs.ts';
import { BUCKETS, openStores, type Stores } from './embedded-stores.ts';

export const HEAD = '/countersign/test/audit-head';

/** The keys of an archive, which survive its stores' being closed. */
export interface Keys {
  readonly recording: string;
  readonly signing: string;
}

const at = (time: string) => new Date(`2026-11-22T${time}:00.000Z`);

/** The parts of the service over stores, with a clock that is set. */
export function serviceOver(stores: Stores, keys: Keys) {
  const { s3, kms, ssm } = stores;
  let clock = at('09:30');
  const now = () => clock;
  const archive = s3ObjectStore(s3, BUCKETS.archive);
  const documents = s3ObjectStore(s3, BUCKETS.documents);
  const recordingKey = kmsPublicKeys(kms, [keys.recording]);
  const signingKey = kmsPublicKeys(kms, [keys.signing]);
  const trusted = async () => ({ records: await recordingKey(), digests: await signingKey() });
  const head = ssmHeadStore(ssm, HEAD);
  const locks = s3DocumentLocks(s3, BUCKETS.documents, 30, () => new Date());
  const publisher = memoryPublisher();
  const counted: string[] = [];
  const newRecorder = () =>
    createRecorder({
      archive,
      signer: kmsSigner(kms, keys.recording, 'RSASSA_PKCS1_V1_5_SHA_256'),
      trusted: recordingKey,
      newName: randomUUID,
      now,
    });
  const sealPorts = {
    archive: s3SealedArchive(s3, BUCKETS.archive, archive),
    head,
    signer: kmsSigner(kms, keys.signing, 'ECDSA_SHA_256'),
    trusted,
    publisher,
    metrics: { count: (metric: string) => void counted.push(metric) },
    logger: memoryLogger(),
    now,
  };
  return {
    ...stores,
    keys,
    head,
    publisher,
    counted,
    sealPorts,
    newRecorder,
    bucket: s3VersionedBucket(s3, BUCKETS.archive),
    setClock: (time: Date) => {
      clock = time;
    },
    async archive(
      recorder: ReturnType<typeof newRecorder>,
      event: Envelope,
      recordedAt = new Date(event.time),
    ) {
      clock = recordedAt;
      return archiveEvent({ documents, recorder, locks, newSalt: () => 'salt' })(event);
    },
    /** As it was archived when model calls were copied: with the call behind it. */
    async archiveWithCall(
      recorder: ReturnType<typeof newRecorder>,
      event: Envelope,
      asked: ObjectRef,
    ): Promise<void> {
      clock = new Date(event.time);
      const bytes = await documents.read(asked);
      const call = { key: callKey(asked.sha256), sha256: sha256(bytes) };
      await recorder.record(event, { call });
      await archive.putOnce(call.key, bytes, 'application/json');
    },
    async seal(time: Date | string): Promise<void> {
      clock = typeof time === 'string' ? at(time) : time;
      await sealArchive(sealPorts);
    },
    async verify(time: Date | string = '13:58', more: Partial<VerifyPorts> = {}) {
      return verifyArchive({
        archive: s3VersionedBucket(s3, BUCKETS.archive),
        head,
        trusted: await trusted(),
        bucket: (name) => s3VersionedBucket(s3, name),
        now: () => (typeof time === 'string' ? at(time) : time),
        ...more,
      });
    },
  };
}

export type AuditedArchive = ReturnType<typeof serviceOver>;

/** Records of the second run. */
const WAITING = 3;

/** An archive of two runs over five hours in a folder: five digests, then three records that wait for the next. */
export async function makeArchive(dataDir: string): Promise<Keys> {
  const stores = await openStores(dataDir);
  try {
    const keys = { recording: await stores.newKey('RSA_2048'), signing: await stores.newKey() };
    const service = serviceOver(stores, keys);
    const runs = await makeRuns(
      s3ObjectStore(stores.s3, BUCKETS.inbox),
      s3ObjectStore(stores.s3, BUCKETS.documents),
    );
    const { call, events } = runs;
    const [received, extracted, generated] = events;
    const waiting = events.slice(-WAITING);
    const first = service.newRecorder();
    for (const event of [received, extracted]) await service.archive(first, event);
    await service.archiveWithCall(first, generated, call);
    await service.seal('10:10');
    const second = service.newRecorder();
    for (const event of events.slice(3, -WAITING)) await service.archive(second, event);
    await service.seal('11:30');
    await service.seal('13:40');
    for (const event of waiting) await service.archive(first, event);
    return keys;
  } finally {
    await stores.close();
  }
}
