import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { ObjectHistory, ObjectVersion, VersionedBucket } from '../app/archive.ts';

interface GrowingHistory {
  readonly versions: ObjectVersion[];
  readonly deleteMarkers: ObjectVersion[];
}

/** What S3 says of a version that is not there, or that it cannot give. */
const UNREADABLE = new Set(['NoSuchKey', 'NoSuchVersion', 'InternalError']);

/** Puts a page's versions and markers, which come newest first, to the keys that they belong to. */
function collect(histories: Map<string, GrowingHistory>, page: ListObjectVersionsCommandOutput): void {
  const historyOf = (key: string) => {
    const history = histories.get(key) ?? { versions: [], deleteMarkers: [] };
    histories.set(key, history);
    return history;
  };
  const versionOf = ({ VersionId = 'null', LastModified = new Date(0) }): ObjectVersion => ({
    versionId: VersionId,
    lastModified: LastModified,
  });
  for (const version of page.Versions ?? [])
    historyOf(version.Key ?? '').versions.unshift(versionOf(version));
  for (const marker of page.DeleteMarkers ?? [])
    historyOf(marker.Key ?? '').deleteMarkers.unshift(versionOf(marker));
}

/** A bucket by `ListObjectVersions`: delete markers hide nothing here. */
export function s3VersionedBucket(s3: S3Client, bucket: string): VersionedBucket {
  async function* histories(prefix: string, afterKey?: string): AsyncGenerator<ObjectHistory> {
    let KeyMarker = afterKey;
    let VersionIdMarker: string | undefined;
    const open = new Map<string, GrowingHistory>();
    do {
      const page: ListObjectVersionsCommandOutput = await s3.send(
        new ListObjectVersionsCommand({ Bucket: bucket, Prefix: prefix, KeyMarker, VersionIdMarker }),
      );
      collect(open, page);
      KeyMarker = page.IsTruncated ? page.NextKeyMarker : undefined;
      VersionIdMarker = page.NextVersionIdMarker;
      for (const [key, history] of open) {
        // The next page may have more versions of the key at which this one ends.
        if (key === KeyMarker) continue;
        open.delete(key);
        yield { key, ...history };
      }
    } while (KeyMarker !== undefined);
  }

  return {
    histories,
    async read(key, versionId) {
      const get = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
      try {
        const { Body } = await s3.send(get);
        // A body that breaks off, or is not what S3 keeps the checksum of, is not what was written.
        return await Body?.transformToByteArray().catch(() => new Uint8Array());
      } catch (error) {
        if (error instanceof Error && UNREADABLE.has(error.name)) return undefined;
        throw error;
      }
    },
  };
}
