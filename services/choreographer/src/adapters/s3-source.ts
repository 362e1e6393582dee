import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Source } from '../app/source.ts';

const HEAD_BYTES = 4096;

const isGone = (error: unknown) =>
  error instanceof NotFound ||
  error instanceof NoSuchKey ||
  (error instanceof Error && error.name === 'NoSuchVersion');

/** An e-mail address, and nothing else. */
const addressOf = (text: string | undefined) => z.email().safeParse(text?.trim()).data;
/** `x-amz-meta-side` as a name: in lower case, words joined by hyphens. */
const sideIn = (metadata: Readonly<Record<string, string>> | undefined): string | undefined =>
  metadata?.side
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 80) || undefined;

/** The inbox bucket. */
export const s3Source = (s3: S3Client): Source => ({
  async find(bucket, key, versionId) {
    try {
      const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
      return {
        bucket,
        key,
        versionId: head.VersionId,
        etag: head.ETag ?? '',
        bytes: head.ContentLength ?? 0,
        uploadedBy: addressOf(head.Metadata?.['uploaded-by']),
        side: sideIn(head.Metadata),
      };
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  },

  async inspect({ bucket, key, versionId }) {
    const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId }));
    const hash = createHash('sha256');
    let head = Buffer.alloc(0);
    let bytes = 0;
    for await (const chunk of object.Body as AsyncIterable<Uint8Array>) {
      hash.update(chunk);
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk]).subarray(0, HEAD_BYTES);
      bytes += chunk.length;
    }
    return { bytes, sha256: hash.digest('hex'), head };
  },

  async *list(bucket, after) {
    const listed = { Bucket: bucket, ...(after && { StartAfter: after }) };
    for await (const page of paginateListObjectsV2({ client: s3 }, listed)) {
      yield (page.Contents ?? []).map(({ Key = '', ETag = '', LastModified = new Date(0) }) => ({
        key: Key,
        etag: ETag,
        lastModified: LastModified,
      }));
    }
  },
});
