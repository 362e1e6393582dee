import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

const LARGE = Buffer.alloc(5 * 1024 * 1024, 'a');
const REFUSED = { name: 'InternalError', $metadata: { httpStatusCode: 500 } };
let dataDir: string;
let test: TestS3;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 's3-intact-'));
  test = await openTestS3({ dataDir });
  await test.declare({ VersioningConfiguration: { Status: 'Enabled' } });
});
afterEach(async () => {
  await test.close();
  await rm(dataDir, { recursive: true });
});

/** Writes other bytes of the same length into the files that hold these. */
function alter(from: string, to: string) {
  for (const name of readdirSync(join(dataDir, 'blobs'))) {
    const path = join(dataDir, 'blobs', name);
    writeFileSync(path, readFileSync(path, 'latin1').replace(from, to), 'latin1');
  }
}

/** An object of two parts. */
async function putInParts(Key: string, start: object = {}) {
  const { UploadId } = await test.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...start }));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (const [index, Body] of [LARGE, Buffer.from('high risk')].entries()) {
    const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ...start };
    Parts.push({ PartNumber: index + 1, ETag: (await test.client.send(new UploadPartCommand(part))).ETag });
  }
  const all = { Bucket, Key, UploadId, MultipartUpload: { Parts } };
  await test.client.send(new CompleteMultipartUploadCommand(all));
}

describe('an object whose file somebody wrote to', () => {
  it.each([[{}], [{ ChecksumAlgorithm: 'SHA256' }], [{ ChecksumAlgorithm: 'CRC64NVME' }]])(
    'is not given out, as it was before: %j',
    async (more) => {
      await test.put('report.pdf', 'high risk', more);
      expect(await test.text('report.pdf')).toBe('high risk');
      alter('high', 'low ');
      await expect(test.text('report.pdf')).rejects.toMatchObject(REFUSED);
      await expect(test.text('report.pdf', { Range: 'bytes=5-8' })).rejects.toMatchObject(REFUSED);
      alter('low ', 'high');
      expect(await test.text('report.pdf')).toBe('high risk');
    },
  );

  it.each([[{}], [{ ChecksumAlgorithm: 'SHA256' }], [{ ChecksumAlgorithm: 'CRC64NVME' }]])(
    'is not given out where it came in parts: %j',
    async (start) => {
      await putInParts('source.pdf', start);
      expect(await test.text('source.pdf', { PartNumber: 2 })).toBe('high risk');
      alter('high', 'low ');
      await expect(test.text('source.pdf', { PartNumber: 2 })).rejects.toMatchObject(REFUSED);
    },
  );

  it('is not given out though its ETag was made to fit', async () => {
    await test.put('report.pdf', 'high risk', { ChecksumAlgorithm: 'SHA256' });
    const { ETag } = await test.put('other.pdf', 'low  risk');
    alter('high', 'low ');
    const database = new DatabaseSync(join(dataDir, 's3.db'));
    database.prepare('UPDATE objects SET etag = ?').run(ETag ?? '');
    database.close();
    await expect(test.text('report.pdf')).rejects.toMatchObject(REFUSED);
  });

  it('is not given out as a copy either', async () => {
    await test.put('report.pdf', 'high risk');
    alter('high', 'low ');
    const CopySource = `${Bucket}/report.pdf`;
    const copy = new CopyObjectCommand({ Bucket, Key: 'copy.pdf', CopySource });
    await expect(test.client.send(copy)).rejects.toMatchObject(REFUSED);
    const at = { Bucket, Key: 'parts.pdf' };
    const { UploadId } = await test.client.send(new CreateMultipartUploadCommand(at));
    const part = new UploadPartCopyCommand({ ...at, UploadId, PartNumber: 1, CopySource });
    await expect(test.client.send(part)).rejects.toMatchObject(REFUSED);
  });
});

it('gives out copies of what came in parts, and empty objects', async () => {
  await putInParts('source.pdf', { ChecksumAlgorithm: 'SHA256' });
  await test.client.send(
    new CopyObjectCommand({ Bucket, Key: 'copy.pdf', CopySource: `${Bucket}/source.pdf` }),
  );
  const { Body, ETag } = await test.client.send(new GetObjectCommand({ Bucket, Key: 'copy.pdf' }));
  expect((await Body!.transformToByteArray()).length).toBe(LARGE.length + 9);
  expect(ETag).toMatch(/^"[0-9a-f]{32}"$/);
  await test.put('empty', '');
  expect(await test.text('empty')).toBe('');
});
