import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BusEntry } from '../events/event-sink.ts';
import type { Front } from '../front/front.ts';
import { clientConfig, openTestFront } from '../front/testing.ts';
import { createS3, type S3 } from './index.ts';

const Bucket = 'documents';
let front: Front;
let s3: S3;
let client: S3Client;
let events: BusEntry[];

beforeEach(async () => {
  events = [];
  front = await openTestFront();
  s3 = createS3({ events: { put: async (entries) => void events.push(...entries) } });
  front.mount({ apis: [s3.api] });
  client = new S3Client(clientConfig(front));
});

afterEach(async () => {
  client.destroy();
  await front.close();
  s3.close();
});

function declare(properties: Record<string, unknown>) {
  const provider = s3.providers.find((each) => each.type === 'AWS::S3::Bucket')!;
  const place = { logicalId: 'B', stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
  return provider.create({
    type: provider.type,
    ...place,
    properties: { BucketName: Bucket, ...properties },
  });
}

const put = (Key: string, Body: string | Uint8Array, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));

const text = async (Key: string, more: object = {}) => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return Body!.transformToString();
};

describe('objects', () => {
  beforeEach(() => declare({}));

  it('gives back bytes, type and metadata', async () => {
    await put('a/ä b+c.txt', 'hello', { ContentType: 'text/plain', Metadata: { run: '7' } });
    const found = await client.send(new HeadObjectCommand({ Bucket, Key: 'a/ä b+c.txt' }));
    expect(found).toMatchObject({ ContentType: 'text/plain', ContentLength: 5, Metadata: { run: '7' } });
    expect(found.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
    expect(await text('a/ä b+c.txt')).toBe('hello');
  });

  it('takes streams with a checksum behind them', async () => {
    const bytes = randomBytes(300_000);
    const Body = Readable.from([bytes.subarray(0, 100_001), bytes.subarray(100_001)]);
    for (const ChecksumAlgorithm of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA256'] as const) {
      await put(ChecksumAlgorithm, bytes, { ChecksumAlgorithm });
    }
    await put('stream', Body as unknown as Uint8Array, { ContentLength: bytes.length });
    for (const Key of ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA256', 'stream']) {
      const found = await client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
      expect(Buffer.from(await found.Body!.transformToByteArray()).equals(bytes)).toBe(true);
    }
  });

  it('refuses bytes that do not fit their checksum and keeps nothing', async () => {
    const sent = put('bad', 'hello', { ChecksumCRC32: 'AAAAAA==' });
    await expect(sent).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(text('bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('writes once under If-None-Match, however many try at the same time', async () => {
    const tries = Array.from({ length: 8 }, (_each, index) =>
      put('once', String(index), { IfNoneMatch: '*' }),
    );
    const outcomes = await Promise.allSettled(tries);
    const failures = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(failures).toHaveLength(7);
    for (const failure of failures) {
      expect(failure).toMatchObject({ name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } });
    }
  });

  it('serves ranges and conditions', async () => {
    const { ETag } = await put('r', '0123456789');
    expect(await text('r', { Range: 'bytes=2-4' })).toBe('234');
    expect(await text('r', { Range: 'bytes=-3' })).toBe('789');
    await expect(text('r', { Range: 'bytes=20-' })).rejects.toMatchObject({ name: 'InvalidRange' });
    await expect(text('r', { IfNoneMatch: ETag })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
  });

  it('keeps empty objects', async () => {
    await put('empty', '');
    expect(await text('empty')).toBe('');
  });

  it('lists with prefix, delimiter and pages', async () => {
    for (const key of ['a/1', 'a/2', 'b/1', 'c', 'd']) await put(key, key);
    const root = await client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', MaxKeys: 3 }));
    expect(root.CommonPrefixes?.map((each) => each.Prefix)).toEqual(['a/', 'b/']);
    expect(root.Contents?.map((each) => each.Key)).toEqual(['c']);
    const ContinuationToken = root.NextContinuationToken;
    const rest = await client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', ContinuationToken }));
    expect(rest.Contents?.map((each) => each.Key)).toEqual(['d']);
    expect(rest.IsTruncated).toBe(false);
  });

  it('copies and deletes several', async () => {
    await put('from', 'x', { Metadata: { a: '1' } });
    await client.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from` }));
    const Objects = [{ Key: 'from' }, { Key: 'never' }];
    const { Deleted } = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map((each) => each.Key)).toEqual(['from', 'never']);
    expect(await text('to')).toBe('x');
  });

  it('uploads in parts', async () => {
    const Body = randomBytes(12 * 1024 * 1024);
    const upload = new Upload({ client, params: { Bucket, Key: 'big', Body } });
    const { ETag } = (await upload.done()) as { ETag?: string };
    expect(ETag).toMatch(/-3"$/);
    const found = await client.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(Buffer.from(await found.Body!.transformToByteArray()).equals(Body)).toBe(true);
    const range = { Range: `bytes=${5 * 1024 * 1024 - 2}-${5 * 1024 * 1024 + 1}` };
    const across = await client.send(new GetObjectCommand({ Bucket, Key: 'big', ...range }));
    const expected = Body.subarray(5 * 1024 * 1024 - 2, 5 * 1024 * 1024 + 2);
    expect(Buffer.from(await across.Body!.transformToByteArray()).equals(expected)).toBe(true);
  });

  it('keeps the parts of an upload that may not be completed', async () => {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'late' }));
    const part = { Bucket, Key: 'late', UploadId, PartNumber: 1 };
    const { ETag } = await client.send(new UploadPartCommand({ ...part, Body: 'in time' }));
    await put('late', 'first');
    const complete = (more: object) =>
      client.send(
        new CompleteMultipartUploadCommand({
          Bucket,
          Key: 'late',
          UploadId,
          MultipartUpload: { Parts: [{ PartNumber: 1, ETag }] },
          ...more,
        }),
      );
    await expect(complete({ IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await complete({});
    expect(await text('late')).toBe('in time');
    await expect(complete({})).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('serves presigned URLs until they expire', async () => {
    await put('p', 'signed');
    const command = new GetObjectCommand({ Bucket, Key: 'p', ResponseContentType: 'text/x' });
    const good = await fetch(await getSignedUrl(client, command, { expiresIn: 60 }));
    expect([await good.text(), good.headers.get('content-type')]).toEqual(['signed', 'text/x']);
    const signingDate = new Date(Date.now() - 120_000);
    const late = await fetch(await getSignedUrl(client, command, { expiresIn: 60, signingDate }));
    expect(late.status).toBe(403);
    expect(await late.text()).toContain('<Message>Request has expired</Message>');
    const putUrl = await getSignedUrl(client, new PutObjectCommand({ Bucket, Key: 'up' }), { expiresIn: 60 });
    expect((await fetch(putUrl, { method: 'PUT', body: 'uploaded' })).status).toBe(200);
    expect(await text('up')).toBe('uploaded');
  });

  it('knows buckets by host name', async () => {
    await put('by/host', 'found');
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { host: `${Bucket}.localhost:${front.port}` };
      const asked = request(`${front.url}/by/host`, { headers }, (answer) => resolve(readText(answer)));
      asked.on('error', reject).end();
    });
    expect(body).toBe('found');
  });

  it('says what it does not know', async () => {
    await expect(text('x', { Bucket: 'no-such' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const answer = await fetch(`${front.url}/${Bucket}/key?acl`, { method: 'PATCH' });
    expect(await answer.text()).toContain('<Code>UnknownOperationException</Code>');
  });
});

describe('versions and locks', () => {
  it('keeps versions and delete markers', async () => {
    await declare({ VersioningConfiguration: { Status: 'Enabled' } });
    const first = await put('v', 'one');
    await put('v', 'two');
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'v' }));
    await expect(text('v')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await text('v', { VersionId: first.VersionId })).toBe('one');
    const listed = await client.send(new ListObjectVersionsCommand({ Bucket }));
    expect([listed.Versions?.length, listed.DeleteMarkers?.length]).toEqual([2, 1]);
    const VersionId = listed.DeleteMarkers![0]!.VersionId;
    await client.send(new DeleteObjectCommand({ Bucket, Key: 'v', VersionId }));
    expect(await text('v')).toBe('two');
  });

  it('does not delete a version under retention', async () => {
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } };
    await declare({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    });
    const { VersionId } = await put('record', 'x');
    const deletion = client.send(new DeleteObjectCommand({ Bucket, Key: 'record', VersionId }));
    await expect(deletion).rejects.toMatchObject({ name: 'AccessDenied' });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'record' }));
    expect(head.ObjectLockMode).toBe('COMPLIANCE');
  });
});

describe('notifications', () => {
  it('tells the default bus of objects, in a bucket that has it switched on', async () => {
    await declare({ NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } });
    await put('in/a b.pdf', 'x');
    expect(events).toMatchObject([
      {
        busName: 'default',
        source: 'aws.s3',
        detailType: 'Object Created',
        resources: [`arn:aws:s3:::${Bucket}`],
        detail: {
          version: '0',
          bucket: { name: Bucket },
          object: { key: 'in/a b.pdf', size: 1, etag: '9dd4e461268c8034f5c8564e155c67a6' },
          reason: 'PutObject',
        },
      },
    ]);
  });

  it('stays silent otherwise', async () => {
    await client.send(new CreateBucketCommand({ Bucket: 'quiet' }));
    await client.send(new PutObjectCommand({ Bucket: 'quiet', Key: 'a', Body: 'x' }));
    expect(events).toEqual([]);
  });

  it('refuses a template that notifies another way', async () => {
    const NotificationConfiguration = { QueueConfigurations: [] };
    await expect(declare({ NotificationConfiguration })).rejects.toThrow(/QueueConfigurations/);
  });
});

it('keeps objects over a restart and sweeps what a killed upload left', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 's3-'));
  const properties = { BucketName: Bucket };
  const place = { logicalId: 'B', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const before = createS3({ dataDir });
  await before.providers[0]!.create({ type: 'AWS::S3::Bucket', ...place, properties });
  const durable = await openTestFront();
  durable.mount({ apis: [before.api] });
  const durableClient = new S3Client(clientConfig(durable));
  await durableClient.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'kept' }));
  await durable.close();
  before.close();
  await writeFile(join(dataDir, 'blobs', 'half-written'), 'ha');
  const after = createS3({ dataDir });
  expect(await readdir(join(dataDir, 'blobs'))).toHaveLength(1);
  expect(await after.open(Bucket, 'k')!.stream().toArray()).toEqual([Buffer.from('kept')]);
  after.close();
  await rm(dataDir, { recursive: true });
});
