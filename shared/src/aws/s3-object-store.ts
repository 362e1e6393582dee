import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { ObjectRef } from '@countersign/events';
import { meter } from '../cost/meter.ts';
import { DownstreamError } from '../errors.ts';
import type { ObjectStore } from '../object-store.ts';
import { parseS3Uri, s3UriOf } from '../s3-uri.ts';
import { sha256 } from '../sha256.ts';

const isTaken = (error: unknown) =>
  error instanceof Error &&
  (error.name === 'PreconditionFailed' || error.name === 'ConditionalRequestConflict');

/** How often the SDK asked, which asks again where no answer came. */
const attemptsOf = (error: unknown): number =>
  (error as { readonly $metadata?: { readonly attempts?: number } }).$metadata?.attempts ?? 1;

/**
 * Write-once storage in a bucket, by `If-None-Match: *`. References name the version that was written, so that what
 * somebody puts over it is never read for it. The hash of an object is kept in its metadata, and S3 itself computes it.
 */
export function s3ObjectStore(s3: S3Client, bucket: string): ObjectStore {
  const find = async (key: string): Promise<ObjectRef | undefined> => {
    meter('objectRead');
    try {
      const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      const hash = head.Metadata?.sha256;
      if (!hash)
        throw new DownstreamError('ObjectAltered', `s3://${bucket}/${key} was not written by Countersign`);
      return { uri: s3UriOf(bucket, key, head.VersionId), sha256: hash, bytes: head.ContentLength ?? 0 };
    } catch (error) {
      if (error instanceof NotFound || error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };

  return {
    find,

    async putOnce(key, body, contentType) {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      const hash = sha256(bytes);
      const put = new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        ContentType: contentType,
        IfNoneMatch: '*',
        ChecksumSHA256: Buffer.from(hash, 'hex').toString('base64'),
        Metadata: { sha256: hash },
      });
      meter('objectWritten');
      try {
        const { VersionId } = await s3.send(put);
        const ref = { uri: s3UriOf(bucket, key, VersionId), sha256: hash, bytes: bytes.length };
        return { ref, created: true };
      } catch (error) {
        if (!isTaken(error)) throw error;
        const ref = await find(key);
        if (!ref)
          throw new DownstreamError('WriteConflict', `${key} is being written by another delivery`, {
            cause: error,
          });
        // The answer to the first attempt was lost, and the second finds what the first wrote.
        return { ref, created: attemptsOf(error) > 1 && ref.sha256 === hash };
      }
    },

    async read(ref) {
      const { bucket: from, key, versionId } = parseS3Uri(ref.uri);
      meter('objectRead');
      const object = await s3.send(new GetObjectCommand({ Bucket: from, Key: key, VersionId: versionId }));
      const bytes = (await object.Body?.transformToByteArray()) ?? new Uint8Array();
      if (sha256(bytes) !== ref.sha256) {
        throw new DownstreamError(
          'ObjectAltered',
          `${ref.uri} does not hash to ${ref.sha256}: it was altered`,
        );
      }
      return bytes;
    },
  };
}
