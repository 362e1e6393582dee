import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  DeleteObjectsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { contentTypeOf } from './content-type.ts';

/** What `npm run build` writes. */
export const DIST = join(import.meta.dirname, '..', 'dist');

/** Names below `assets/` hold a hash of their content. */
const cacheControlOf = (key: string) =>
  key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * Puts the built console into its bucket, `index.html` last so that it never names a file that is not there yet.
 * What an earlier version left is removed after that.
 * @returns the number of files.
 */
export async function uploadSite(s3: S3Client, bucket: string, dist = DIST): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const keys = paths.map((path) => relative(dist, path).replaceAll(sep, '/'));
  const put = async (key: string) => {
    const Body = await readFile(join(dist, key));
    const ContentType = contentTypeOf(key);
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body,
        ContentType,
        CacheControl: cacheControlOf(key),
      }),
    );
  };
  const files = keys.filter((key) => key !== 'index.html');
  for (let next = 0; next < files.length; next += 16)
    await Promise.all(files.slice(next, next + 16).map(put));
  await put('index.html');
  await removeOthers(s3, bucket, new Set(keys));
  return keys.length;
}

async function removeOthers(s3: S3Client, bucket: string, kept: ReadonlySet<string>): Promise<void> {
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
  const Objects = Contents.map(({ Key }) => ({ Key: Key! })).filter(({ Key }) => !kept.has(Key));
  if (Objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
}
