import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { queueService, s3ObjectStore } from '@countersign/shared/aws';
import { kmsSigner } from './adapters/kms-signer.ts';
import { s3DigestArchive } from './adapters/s3-digest-archive.ts';
import type { ArchivePorts } from './app/archive-event.ts';
import type { SealPorts } from './app/seal-archive.ts';
import { config } from './config.ts';

const s3 = new S3Client({});
const archive = s3ObjectStore(s3, config.AUDIT_BUCKET);

export const service = queueService('audit', config);

export const archivePorts: ArchivePorts = { archive, documents: archive };

export const sealPorts: SealPorts = {
  archive: s3DigestArchive(s3, config.AUDIT_BUCKET, archive),
  signer: kmsSigner(new KMSClient({}), config.SIGNING_KEY_ID),
  publisher: service.queue.publisher,
  now: () => new Date(),
};
