import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import {
  DeleteObjectsCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type Build, laterBuilds, readBuilds, writeBuilds } from './builds.ts';
import { contentTypeOf } from './content-type.ts';

/** What `npm run build` writes. */
export const DIST = join(import.meta.dirname, '..', 'dist');

/** Names below `assets/` hold a hash of their content. */
const cacheControlOf = (key: string) =>
  key.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * Puts the built console into its bucket, `index.html` last so that it never names a file that is not there yet.
 * Files of earlier builds stay for a week after they were replaced, since pages that are open ask for them.
 * @returns the number of files.
 */
export async function uploadSite(
  s3: S3Client,
  bucket: string,
  dist = DIST,
  now = new Date(),
): Promise<number> {
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
  const builds = laterBuilds(await readBuilds(s3, bucket), keys, now);
  await writeBuilds(s3, bucket, builds);
  await removeOthers(s3, bucket, builds);
  return keys.length;
}

async function removeOthers(s3: S3Client, bucket: string, builds: readonly Build[]): Promise<void> {
  const kept = new Set(builds.flatMap(({ keys }) => keys));
  for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket: bucket })) {
    const Objects = Contents.map(({ Key }) => ({ Key: Key! })).filter(({ Key }) => !kept.has(Key));
    if (Objects.length > 0) await s3.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects } }));
  }
}
