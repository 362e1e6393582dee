import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Runtime } from '@countersign/local';

/** A client for the embedded S3. */
export const embeddedS3 = ({
  endpoint,
  region,
  operatorKey,
}: Pick<Runtime, 'endpoint' | 'region' | 'operatorKey'>): S3Client =>
  new S3Client({ endpoint, region, credentials: operatorKey });

/** Puts a file into a bucket under a key, with the side of the client where it is said. */
export async function uploadFile(
  s3: S3Client,
  bucket: string,
  key: string,
  path: string,
  side?: string,
): Promise<{ key: string; versionId: string | undefined }> {
  const body = await readFile(path);
  const put = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    Body: body,
    ContentType: 'application/pdf',
    ...(side !== undefined && { Metadata: { side } }),
  });
  const { VersionId } = await s3.send(put);
  return { key, versionId: VersionId };
}

/** The same, unless the bucket holds these very bytes under the key. Answers whether it was put. */
export async function uploadIfChanged(
  s3: S3Client,
  bucket: string,
  key: string,
  path: string,
): Promise<boolean> {
  const etag = `"${createHash('md5')
    .update(await readFile(path))
    .digest('hex')}"`;
  try {
    const { ETag } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    if (ETag === etag) return false;
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
  }
  await uploadFile(s3, bucket, key, path);
  return true;
}
