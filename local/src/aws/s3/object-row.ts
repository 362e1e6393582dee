/** Object Lock of one version. */
export interface ObjectLock {
  readonly mode?: 'GOVERNANCE' | 'COMPLIANCE';
  /** Epoch milliseconds. */
  readonly retainUntil?: number;
  readonly legalHold?: boolean;
}

export interface Checksum {
  /** As in the header `x-amz-checksum-<algorithm>`, e.g. `crc32`. */
  readonly algorithm: string;
  readonly value: string;
  readonly type: 'FULL_OBJECT' | 'COMPOSITE';
}

/** A piece of an object's bytes: one for a plain upload, one a part for a multipart upload. */
export interface Segment {
  readonly blob: string;
  readonly size: number;
}

/** One version of an object, or a delete marker. */
export interface ObjectVersion {
  readonly sequence: number;
  readonly bucket: string;
  readonly key: string;
  /** `null` as text in a bucket without versioning. */
  readonly versionId: string;
  readonly latest: boolean;
  readonly deleteMarker: boolean;
  readonly size: number;
  /** With its quotes. */
  readonly etag: string;
  /** Epoch milliseconds. */
  readonly modified: number;
  /** `content-type`, `x-amz-meta-*` and other headers that are given back. */
  readonly headers: Readonly<Record<string, string>>;
  readonly segments: readonly Segment[];
  readonly checksum?: Checksum;
  readonly lock: ObjectLock;
  readonly tags: Readonly<Record<string, string>>;
}

/** What a writer knows of a new version; the store adds the rest. */
export type NewVersion = Pick<ObjectVersion, 'size' | 'etag' | 'headers' | 'segments' | 'lock' | 'tags'> & {
  readonly checksum?: Checksum | undefined;
};

type Row = Readonly<Record<string, unknown>>;

export function versionFromRow(row: Row): ObjectVersion {
  const checksum = row.checksum === null ? {} : { checksum: JSON.parse(String(row.checksum)) as Checksum };
  return {
    sequence: Number(row.sequence),
    bucket: String(row.bucket),
    key: String(row.key),
    versionId: String(row.version_id),
    latest: row.latest === 1,
    deleteMarker: row.delete_marker === 1,
    size: Number(row.size),
    etag: String(row.etag),
    modified: Number(row.modified),
    headers: JSON.parse(String(row.headers)),
    segments: JSON.parse(String(row.segments)),
    ...checksum,
    lock: JSON.parse(String(row.lock)),
    tags: JSON.parse(String(row.tags)),
  };
}
