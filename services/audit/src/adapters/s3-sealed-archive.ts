import type { S3Client } from '@aws-sdk/client-s3';
import { DownstreamError, type ObjectStore } from '@countersign/shared';
import { s3UriOf } from '@countersign/shared/s3-uri';
import type { SealedArchive } from '../app/archive.ts';
import { s3VersionedBucket } from './s3-versioned-bucket.ts';

/** The audit bucket as its sealer writes it: a digest once under its number. */
export const s3SealedArchive = (
  s3: S3Client,
  bucket: string,
  store: Pick<ObjectStore, 'putOnce'>,
): SealedArchive => ({
  ...s3VersionedBucket(s3, bucket),
  uriOf: (key, versionId) => s3UriOf(bucket, key, versionId),
  async writeDigest(key, text) {
    const { ref, created } = await store.putOnce(key, text, 'application/json');
    if (created) return ref;
    throw new DownstreamError('DigestExists', `${key} was written meanwhile; the next hour seals the rest`);
  },
});
