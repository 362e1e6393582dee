import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { HeadObjectCommand, NotFound, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Runtime } from '@countersign/local';
import type { TakenFiles } from './taken-files.ts';

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

const md5Of = async (path: string): Promise<string> =>
  createHash('md5')
    .update(await readFile(path))
    .digest('hex');

async function holds(s3: S3Client, Bucket: string, Key: string, md5: string): Promise<boolean> {
  try {
    return (await s3.send(new HeadObjectCommand({ Bucket, Key }))).ETag === `"${md5}"`;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

/** The same, unless the bucket holds these very bytes under the key. Answers whether it was put. */
export async function uploadIfChanged(
  s3: S3Client,
  bucket: string,
  key: string,
  path: string,
): Promise<boolean> {
  if (await holds(s3, bucket, key, await md5Of(path))) return false;
  await uploadFile(s3, bucket, key, path);
  return true;
}

/** What became of a file of the folder; one that was taken before, and that the bucket lacks now, was forgotten or deleted. */
export type Fed = 'put' | 'known' | 'gone';

/** The same for the folder, whose files stay when somebody has their contract forgotten: nobody asked for them again. */
export async function uploadOnce(
  s3: S3Client,
  bucket: string,
  taken: TakenFiles,
  { key, path }: { readonly key: string; readonly path: string },
): Promise<Fed> {
  const md5 = await md5Of(path);
  const known = await holds(s3, bucket, key, md5);
  if (!known && taken.has(key, md5)) return 'gone';
  if (!known) await uploadFile(s3, bucket, key, path);
  await taken.add(key, md5);
  return known ? 'known' : 'put';
}
