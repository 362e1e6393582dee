import type { s3VersionedBucket } from '@countersign/audit';

export type DocumentsBucket = ReturnType<typeof s3VersionedBucket>;

/** What was written first under a key, whatever was put over it or hides it. */
export interface OldestVersion {
  readonly bytes: Uint8Array;
  readonly lastModified: Date;
}

/** Reads it; undefined where nothing stands there, or it cannot be read. */
export async function oldestVersion(
  bucket: DocumentsBucket,
  wanted: string,
): Promise<OldestVersion | undefined> {
  for await (const { key, versions } of bucket.histories(wanted)) {
    const [first] = versions;
    if (key !== wanted || !first) continue;
    const bytes = await bucket.read(key, first.versionId);
    return bytes && { bytes, lastModified: first.lastModified };
  }
  return undefined;
}
