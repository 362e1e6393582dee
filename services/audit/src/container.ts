import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createLogger, eventBridgePublisher, s3ObjectStore, sqsDeadLetters } from '@countersign/shared';
import { kmsSigner } from './adapters/kms-signer.ts';
import { s3DigestArchive } from './adapters/s3-digest-archive.ts';
import { config } from './config.ts';

const s3 = new S3Client({});
const archive = s3ObjectStore(s3, config.AUDIT_BUCKET);
const publisher = eventBridgePublisher(new EventBridgeClient({}), config.BUS_NAME);

export const consumerPorts = {
  service: 'audit',
  publisher,
  deadLetters: sqsDeadLetters(new SQSClient({}), config.DEAD_LETTER_QUEUE_URL),
  logger: createLogger(),
} as const;

export const archivePorts = { archive, documents: archive };

export const sealPorts = {
  archive: s3DigestArchive(s3, config.AUDIT_BUCKET, archive),
  signer: kmsSigner(new KMSClient({}), config.SIGNING_KEY_ID),
  publisher,
  now: () => new Date(),
};
