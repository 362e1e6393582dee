import { HeadObjectCommand, NoSuchKey, NotFound, type S3Client } from '@aws-sdk/client-s3';
import type { ObjectRef } from '@countersign/events';
import { DownstreamError, type ObjectStore, parseS3Uri } from '@countersign/shared';
import type { Integrity } from '../app/integrity.ts';

const inBase64 = (hash: string) => Buffer.from(hash, 'hex').toString('base64');

/** The SHA-256 that S3 itself made of all bytes of a version; undefined where it made none. @throws NotFound */
async function checksumOf(s3: S3Client, { uri }: ObjectRef): Promise<string | undefined> {
  const { bucket, key, versionId } = parseS3Uri(uri);
  const head = new HeadObjectCommand({
    Bucket: bucket,
    Key: key,
    VersionId: versionId,
    ChecksumMode: 'ENABLED',
  });
  const { ChecksumSHA256, ChecksumType } = await s3.send(head);
  return ChecksumType === 'COMPOSITE' ? undefined : ChecksumSHA256;
}

/** Compares by the checksum that S3 keeps of what the stages write; what people upload has none, and is read. */
export const s3Integrity = (s3: S3Client, store: Pick<ObjectStore, 'read'>): Integrity => ({
  async isAsRecorded(ref) {
    try {
      const checksum = await checksumOf(s3, ref);
      if (checksum !== undefined) return checksum === inBase64(ref.sha256);
      await store.read(ref);
      return true;
    } catch (error) {
      if (error instanceof NotFound || error instanceof NoSuchKey) return false;
      if (error instanceof DownstreamError && error.name === 'ObjectAltered') return false;
      throw error;
    }
  },
});
