import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { text as readText } from 'node:stream/consumers';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

let world: TestS3;

beforeEach(async () => {
  world = await openTestS3();
  await world.declare();
});

afterEach(() => world.close());

const put: TestS3['put'] = (...parts) => world.put(...parts);
const text: TestS3['text'] = (...parts) => world.text(...parts);

describe('objects', () => {
  it('gives back bytes, type and metadata', async () => {
    await put('a/ä b+c.txt', 'hello', { ContentType: 'text/plain', Metadata: { run: '7' } });
    const found = await world.client.send(new HeadObjectCommand({ Bucket, Key: 'a/ä b+c.txt' }));
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
      const found = await world.client.send(new GetObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
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
    const root = await world.client.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', MaxKeys: 3 }));
    expect(root.CommonPrefixes?.map((each) => each.Prefix)).toEqual(['a/', 'b/']);
    expect(root.Contents?.map((each) => each.Key)).toEqual(['c']);
    const ContinuationToken = root.NextContinuationToken;
    const rest = await world.client.send(
      new ListObjectsV2Command({ Bucket, Delimiter: '/', ContinuationToken }),
    );
    expect(rest.Contents?.map((each) => each.Key)).toEqual(['d']);
    expect(rest.IsTruncated).toBe(false);
  });

  it('copies and deletes several', async () => {
    await put('from', 'x', { Metadata: { a: '1' } });
    await world.client.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: `${Bucket}/from` }));
    const Objects = [{ Key: 'from' }, { Key: 'never' }];
    const { Deleted } = await world.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect(Deleted?.map((each) => each.Key)).toEqual(['from', 'never']);
    expect(await text('to')).toBe('x');
  });

  it('uploads in parts', async () => {
    const Body = randomBytes(12 * 1024 * 1024);
    const upload = new Upload({ client: world.client, params: { Bucket, Key: 'big', Body } });
    const { ETag } = (await upload.done()) as { ETag?: string };
    expect(ETag).toMatch(/-3"$/);
    const found = await world.client.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(Buffer.from(await found.Body!.transformToByteArray()).equals(Body)).toBe(true);
    const range = { Range: `bytes=${5 * 1024 * 1024 - 2}-${5 * 1024 * 1024 + 1}` };
    const across = await world.client.send(new GetObjectCommand({ Bucket, Key: 'big', ...range }));
    const expected = Body.subarray(5 * 1024 * 1024 - 2, 5 * 1024 * 1024 + 2);
    expect(Buffer.from(await across.Body!.transformToByteArray()).equals(expected)).toBe(true);
    const second = await world.client.send(new GetObjectCommand({ Bucket, Key: 'big', PartNumber: 2 }));
    expect(second.PartsCount).toBe(3);
    const ofPart = Body.subarray(5 * 1024 * 1024, 10 * 1024 * 1024);
    expect(Buffer.from(await second.Body!.transformToByteArray()).equals(ofPart)).toBe(true);
  });

  it('keeps the parts of an upload that may not be completed', async () => {
    const { UploadId } = await world.client.send(new CreateMultipartUploadCommand({ Bucket, Key: 'late' }));
    const part = { Bucket, Key: 'late', UploadId, PartNumber: 1 };
    const { ETag } = await world.client.send(new UploadPartCommand({ ...part, Body: 'in time' }));
    await put('late', 'first');
    const complete = (more: object) =>
      world.client.send(
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

  it('serves presigned URLs', async () => {
    await put('p', 'signed');
    const command = new GetObjectCommand({ Bucket, Key: 'p', ResponseContentType: 'text/x' });
    const good = await fetch(await getSignedUrl(world.client, command, { expiresIn: 60 }));
    expect([await good.text(), good.headers.get('content-type')]).toEqual(['signed', 'text/x']);
    const ChecksumCRC32 = 'l792Mg==';
    const to = (more: object = {}) =>
      getSignedUrl(world.client, new PutObjectCommand({ Bucket, Key: 'up', ...more }), { expiresIn: 60 });
    const upload = async (body: string) =>
      (await fetch(await to({ ChecksumCRC32 }), { method: 'PUT', body })).status;
    expect([await upload('uploaded'), await upload('changed')]).toEqual([200, 400]);
    expect(await text('up')).toBe('uploaded');
  });

  it('knows buckets by host name', async () => {
    await put('by/host', 'found');
    const body = await new Promise<string>((resolve, reject) => {
      const headers = { host: `${Bucket}.localhost:${world.gateway.port}`, authorization: 'signed' };
      const asked = request(`${world.gateway.url}/by/host`, { headers }, (answer) =>
        resolve(readText(answer)),
      );
      asked.on('error', reject).end();
    });
    expect(body).toBe('found');
  });

  it('says what it does not know', async () => {
    await expect(text('x', { Bucket: 'no-such' })).rejects.toMatchObject({ name: 'NoSuchBucket' });
    const answer = await fetch(`${world.gateway.url}/${Bucket}/key?acl`, {
      method: 'PATCH',
      headers: { authorization: 'signed' },
    });
    expect(await answer.text()).toContain('<Code>NotImplemented</Code>');
  });
});
