import { randomBytes, randomUUID } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { queueService, s3ObjectStore } from '@countersign/shared/aws';

import { kmsPublicKeys, kmsSigner } from './adapters/kms-signer.ts';
import { s3DocumentLocks } from './adapters/s3-document-locks.ts';
import { s3SealedArchive } from './adapters/s3-sealed-archive.ts';
import { ssmHeadStore } from './adapters/ssm-head-store.ts';
import type { ArchivePorts } from './app/archive-event.ts';
import { createRecorder } from './app/recorder.ts';
import type { SealPorts } from './app/seal-archive.ts';
import { config } from './config.ts';

const s3 = new S3Client({});
const kms = new KMSClient({});
const archive = s3ObjectStore(s3, config.AUDIT_BUCKET);
const recordingKeys = kmsPublicKeys(kms, [config.RECORDING_KEY_ID, config.EARLIER_RECORDING_KEY_ID]);
const signingKey = kmsPublicKeys(kms, [config.SIGNING_KEY_ID]);
const now = () => new Date();

export const service = queueService('audit', config);

export const archivePorts: ArchivePorts = {
  documents: s3ObjectStore(s3, config.DOCUMENTS_BUCKET),
  newSalt: () => randomBytes(16).toString('hex'),
  locks: s3DocumentLocks(s3, config.DOCUMENTS_BUCKET, config.DOCUMENT_LOCK_DAYS, now),
  recorder: createRecorder({
    archive,
    signer: kmsSigner(kms, config.RECORDING_KEY_ID, 'RSASSA_PKCS1_V1_5_SHA_256'),
    trusted: recordingKeys,
    newName: randomUUID,
    now,
  }),
};

export const sealPorts: SealPorts = {
  archive: s3SealedArchive(s3, config.AUDIT_BUCKET, archive),
  head: ssmHeadStore(new SSMClient({}), config.HEAD_PARAMETER),
  signer: kmsSigner(kms, config.SIGNING_KEY_ID, 'ECDSA_SHA_256'),
  trusted: async () => ({ records: await recordingKeys(), digests: await signingKey() }),
  publisher: service.queue.publisher,
  metrics: service.queue.metrics,
  logger: service.queue.logger,
  now,
};
