import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectsCommand,
  HeadObjectCommand,
  PutObjectCommand,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChecksum } from './checksums.ts';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

let test: TestS3;
beforeAll(async () => {
  test = await openTestS3();
  await test.declare();
});
afterAll(() => test.close());

const PARTS = [Buffer.alloc(5 * 1024 * 1024, 'a'), Buffer.from('end')];

async function checksumOf(algorithm: string, ...pieces: readonly Uint8Array[]): Promise<string> {
  const running = startChecksum(algorithm);
  for (const piece of pieces) running.update(piece);
  return running.result();
}

/** The two parts, uploaded; what completes them, with more or other things said. */
async function uploaded(start: object) {
  const Key = `in-parts-${JSON.stringify(start)}`;
  const { UploadId } = await test.client.send(new CreateMultipartUploadCommand({ Bucket, Key, ...start }));
  const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
  for (const [index, Body] of PARTS.entries()) {
    const part = { Bucket, Key, UploadId, PartNumber: index + 1, Body, ...algorithmOf(start) };
    const { ETag } = await test.client.send(new UploadPartCommand(part));
    Parts.push({ PartNumber: index + 1, ETag });
  }
  return async (more: object = {}, ofPart: object = {}) => {
    const MultipartUpload = { Parts: Parts.map((part) => ({ ...part, ...ofPart })) };
    await test.client.send(
      new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload, ...more }),
    );
    return test.client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: 'ENABLED' }));
  };
}

const algorithmOf = ({ ChecksumAlgorithm }: { ChecksumAlgorithm?: string }) =>
  ChecksumAlgorithm === undefined ? {} : { ChecksumAlgorithm: ChecksumAlgorithm as 'CRC32' };

describe('an upload in parts', () => {
  it.each([
    [{ ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' }, 'crc32', 'ChecksumCRC32'],
    [{ ChecksumAlgorithm: 'CRC64NVME' }, 'crc64nvme', 'ChecksumCRC64NVME'],
  ])('is held to the checksum of all its bytes: %j', async (start, algorithm, member) => {
    const complete = await uploaded(start);
    const whole = await checksumOf(algorithm, ...PARTS);
    const wrong = await checksumOf(algorithm, Buffer.from('other'));
    await expect(complete({ [member]: wrong })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(complete({ ChecksumType: 'COMPOSITE' })).rejects.toMatchObject({ name: 'InvalidRequest' });
    const found = await complete({ [member]: whole, ChecksumType: 'FULL_OBJECT' });
    expect(found).toMatchObject({ [member]: whole, ChecksumType: 'FULL_OBJECT' });
  });

  it('is held to the checksum of the checksums of its parts', async () => {
    const complete = await uploaded({ ChecksumAlgorithm: 'SHA256' });
    const parts = await Promise.all(PARTS.map((part) => checksumOf('sha256', part)));
    const whole = await checksumOf('sha256', ...parts.map((part) => Buffer.from(part, 'base64')));
    await expect(complete({ ChecksumSHA256: parts[0] })).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(complete({}, { ChecksumSHA256: parts[0] })).rejects.toMatchObject({ name: 'InvalidPart' });
    const found = await complete({ ChecksumSHA256: whole });
    expect(found).toMatchObject({ ChecksumSHA256: `${whole}-2`, ChecksumType: 'COMPOSITE' });
  });

  it.each([
    { ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' },
    { ChecksumAlgorithm: 'CRC64NVME', ChecksumType: 'COMPOSITE' },
    { ChecksumAlgorithm: 'ROT13' },
  ])('does not begin with %j, which S3 does not have', async (start) => {
    const started = test.client.send(
      new CreateMultipartUploadCommand({ Bucket, Key: 'never', ...(start as { ChecksumType: 'COMPOSITE' }) }),
    );
    await expect(started).rejects.toMatchObject({ name: 'InvalidRequest' });
  });

  it('takes no part of another checksum', async () => {
    const at = { Bucket, Key: 'mixed' };
    const start = new CreateMultipartUploadCommand({ ...at, ChecksumAlgorithm: 'SHA256' });
    const { UploadId } = await test.client.send(start);
    const part = { ...at, UploadId, PartNumber: 1, Body: 'x', ChecksumAlgorithm: 'CRC32' } as const;
    await expect(test.client.send(new UploadPartCommand(part))).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });
});

describe('a deletion of several objects', () => {
  const remove = (ContentMD5: string | undefined) => {
    const command = new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'kept' }] } });
    command.middlewareStack.add(
      (next) => (args) => {
        const { headers } = args.request as { headers: Record<string, string> };
        for (const name of Object.keys(headers))
          if (/^x-amz-(checksum|sdk-checksum)/.test(name)) delete headers[name];
        if (ContentMD5) headers['content-md5'] = ContentMD5;
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'high' },
    );
    return test.client.send(command);
  };

  it.each([
    ['another checksum', 'CY9rzUYh03PK3k6DJie09g==', 'BadDigest'],
    ['no checksum', undefined, 'InvalidRequest'],
  ])('with %s deletes nothing', async (_name, md5, name) => {
    await test.put('kept', 'x');
    await expect(remove(md5)).rejects.toMatchObject({ name });
    expect(await test.text('kept')).toBe('x');
  });
});

describe('a link', () => {
  const linkWith = (more: object) =>
    getSignedUrl(test.client, new PutObjectCommand({ Bucket, Key: 'linked', ...more }), { expiresIn: 60 });

  it('is good for the bytes whose checksum it carries, and no others', async () => {
    const link = await linkWith({ ChecksumSHA256: await checksumOf('sha256', Buffer.from('agreed')) });
    const upload = async (body: string) => (await fetch(link, { method: 'PUT', body })).status;
    expect([await upload('other'), await upload('agreed')]).toEqual([400, 200]);
    expect(await test.text('linked')).toBe('agreed');
  });

  it('carries no ACL that gives others something', async () => {
    const link = await linkWith({ ACL: 'public-read', ChecksumCRC32: 'l792Mg==' });
    expect((await fetch(link, { method: 'PUT', body: 'uploaded' })).status).toBe(501);
  });
});

it('takes one checksum, not several', async () => {
  const ChecksumSHA256 = await checksumOf('sha256', Buffer.from('x'));
  const put = new PutObjectCommand({
    Bucket,
    Key: 'two',
    Body: 'x',
    ChecksumSHA256,
    ChecksumCRC32: 'jNxTBw==',
  });
  await expect(test.client.send(put)).rejects.toMatchObject({ name: 'InvalidRequest' });
});
