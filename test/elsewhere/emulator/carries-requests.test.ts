import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { contractExtractionRequestedV1 } from '@countersign/events';
import { newEvent, outgoing, runHash, s3UriOf } from '@countersign/shared';
import { eventBridgePublisher } from '@countersign/shared/aws';
import { describe, expect, it, vi } from 'vitest';
import { sample } from '../../support/system.ts';
import { EMULATED } from './deploy.ts';
import { openStage } from './stage.ts';

const { endpoint } = EMULATED;
const s3 = new S3Client({ ...EMULATED, forcePathStyle: true });
const { parameter } = openStage(EMULATED);

// Last of all: it speaks of a run that nobody received, and verification would name it.
describe.skipIf(endpoint === '')('bus, rules and queues that others wrote', () => {
  it('carry a request to the function that reads the document, and the answer on', async () => {
    const body = await readFile(sample('mutual-nda'));
    const Bucket = await parameter('inbox-bucket');
    const Key = `emulator/${crypto.randomUUID()}.pdf`;
    const { VersionId: version = '' } = await s3.send(new PutObjectCommand({ Bucket, Key, Body: body }));
    const runId = `emulator-${runHash(Bucket, Key, version)}`;
    const sha256 = createHash('sha256').update(body).digest('hex');
    const document = { uri: s3UriOf(Bucket, Key, version), sha256, bytes: body.length };
    const publisher = eventBridgePublisher(new EventBridgeClient(EMULATED), await parameter('bus-name'));
    const request = outgoing(contractExtractionRequestedV1, { document, fileName: 'nda.pdf' });
    await publisher.publish([newEvent('choreographer', request, { runId, taskId: `${runId}-1` })]);

    const documents = await parameter('documents-bucket');
    const text = await vi.waitUntil(
      () =>
        s3.send(new GetObjectCommand({ Bucket: documents, Key: `runs/${runId}/text.json` })).then(
          ({ Body }) => Body?.transformToString(),
          () => undefined,
        ),
      { timeout: 120_000, interval: 500 },
    );
    expect(JSON.parse(text ?? '')).toMatchObject({ pages: [{}, {}, {}] });
    const archived = async () => {
      const listed = new ListObjectsV2Command({
        Bucket: await parameter('audit-bucket'),
        Prefix: 'records/',
      });
      const { Contents = [] } = await s3.send(listed);
      const records = await Promise.all(
        Contents.map(async ({ Key }) => {
          const found = new GetObjectCommand({ Bucket: await parameter('audit-bucket'), Key });
          return (await s3.send(found)).Body?.transformToString();
        }),
      );
      return records.some((record) => record?.includes('contract.extracted.v1') && record.includes(runId));
    };
    await vi.waitUntil(archived, { timeout: 120_000, interval: 1_000 });
  });
});
