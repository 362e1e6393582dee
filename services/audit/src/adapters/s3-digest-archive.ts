import { GetObjectCommand, NoSuchKey, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { DownstreamError, type ObjectStore, sha256 } from '@countersign/shared';
import type { DigestArchive } from '../app/seal-archive.ts';
import { type StoredDigest, signedDigest } from '../domain/digest.ts';
import { digestKey } from '../domain/keys.ts';

/** The audit bucket, read as it is now: nothing here trusts metadata. */
export function s3DigestArchive(
  s3: S3Client,
  bucket: string,
  store: Pick<ObjectStore, 'putOnce'>,
): DigestArchive {
  async function bytesOf(key: string): Promise<Uint8Array> {
    const object = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await object.Body?.transformToByteArray()) ?? new Uint8Array();
  }

  async function keysBelow(prefix: string, after?: string): Promise<string[]> {
    const keys: string[] = [];
    const query = { Bucket: bucket, Prefix: prefix, ...(after && { StartAfter: after }) };
    for await (const page of paginateListObjectsV2({ client: s3 }, query)) {
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key!));
    }
    return keys;
  }

  async function readDigest(key: string): Promise<StoredDigest> {
    const bytes = await bytesOf(key);
    return { digest: signedDigest.parse(JSON.parse(new TextDecoder().decode(bytes))), sha256: sha256(bytes) };
  }

  return {
    async digestsFrom(sequence) {
      const digests: StoredDigest[] = [];
      for (const key of await keysBelow('digests/', digestKey(sequence - 1)))
        digests.push(await readDigest(key));
      return digests;
    },

    async newestSequence() {
      const newest = (await keysBelow('digests/')).at(-1);
      return newest ? Number.parseInt(newest.slice('digests/'.length), 10) : 0;
    },

    keysBelow,

    async hashOf(key) {
      try {
        return sha256(await bytesOf(key));
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },

    async read(key) {
      try {
        return JSON.parse(new TextDecoder().decode(await bytesOf(key)));
      } catch (error) {
        if (error instanceof NoSuchKey || error instanceof SyntaxError) return undefined;
        throw error;
      }
    },

    async writeDigest(key, digest) {
      const { ref, created } = await store.putOnce(key, JSON.stringify(digest), 'application/json');
      if (!created)
        throw new DownstreamError(
          'DigestExists',
          `${key} was written meanwhile; the next hour seals the rest`,
        );
      return ref;
    },
  };
}
