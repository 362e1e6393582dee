import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../core/sqlite/database.ts';
import type { Blobs } from './blobs.ts';
import type { Buckets } from './buckets.ts';
import { assertUnlocked } from './object-lock.ts';
import { type NewVersion, type ObjectVersion, versionFromRow } from './object-row.ts';
import { noSuchKey, noSuchVersion, preconditionFailed } from './s3-errors.ts';

/** Conditions of a write, checked in the transaction that writes. */
export interface WriteConditions {
  /** Only if there is no object under the key (`If-None-Match: *`). */
  readonly absent?: boolean | undefined;
  /** Only over the object with this ETag (`If-Match`). */
  readonly etag?: string | undefined;
}

/** What a delete did. */
export interface Deletion {
  readonly deleted: boolean;
  readonly versionId?: string;
  readonly deleteMarker?: boolean;
}

export interface Objects {
  /** @throws AwsApiError `NoSuchBucket`, `NoSuchKey`, `NoSuchVersion`. A delete marker counts as no key. */
  get(bucket: string, key: string, versionId?: string): ObjectVersion;
  /**
   * Adds a version, in one transaction with what `alongside` does.
   * @throws AwsApiError `PreconditionFailed`, or `NoSuchKey` under a condition on the ETag.
   */
  put(
    bucket: string,
    key: string,
    version: NewVersion,
    conditions: WriteConditions,
    alongside?: () => void,
  ): ObjectVersion;
  /** @throws AwsApiError `AccessDenied` for a locked version. */
  delete(bucket: string, key: string, versionId: string | undefined, bypassGovernance: boolean): Deletion;
  change(version: ObjectVersion, change: Partial<Pick<ObjectVersion, 'lock' | 'tags'>>): void;
}

const INSERT = `INSERT INTO objects
  (bucket, key, version_id, latest, delete_marker, size, etag, modified, headers, segments, checksum, lock, tags)
  VALUES (:bucket, :key, :versionId, 1, :deleteMarker, :size, :etag, :modified, :headers, :segments, :checksum,
    :lock, :tags) RETURNING *`;

const MARKER: NewVersion = { size: 0, etag: '', headers: {}, segments: [], lock: {}, tags: {} };

/** @throws AwsApiError `PreconditionFailed`, or `NoSuchKey` under a condition on the ETag. */
function check(current: ObjectVersion | undefined, conditions: WriteConditions): void {
  const present = current !== undefined && !current.deleteMarker;
  if (conditions.absent && present) throw preconditionFailed();
  if (conditions.etag === undefined) return;
  if (!present) throw noSuchKey();
  if (current.etag !== conditions.etag) throw preconditionFailed();
}

export function createObjects(database: DatabaseSync, buckets: Buckets, blobs: Blobs): Objects {
  const selectLatest = database.prepare('SELECT * FROM objects WHERE bucket = ? AND key = ? AND latest = 1');
  const selectVersion = database.prepare(
    'SELECT * FROM objects WHERE bucket = ? AND key = ? AND version_id = ?',
  );
  const unlatest = database.prepare(
    'UPDATE objects SET latest = 0 WHERE bucket = ? AND key = ? AND latest = 1',
  );
  const removeRow = database.prepare('DELETE FROM objects WHERE sequence = ?');
  const insert = database.prepare(INSERT);

  function find(bucket: string, key: string, versionId?: string): ObjectVersion | undefined {
    const row = versionId ? selectVersion.get(bucket, key, versionId) : selectLatest.get(bucket, key);
    return row && versionFromRow(row);
  }

  /** Makes a version the latest; in a bucket without versioning it takes the place of the one before. */
  function add(bucket: string, key: string, version: NewVersion, deleteMarker: boolean): ObjectVersion {
    const versioned = buckets.get(bucket).settings.versioning === 'Enabled';
    const replaced = versioned ? undefined : find(bucket, key, 'null');
    if (replaced) remove(replaced);
    unlatest.run(bucket, key);
    const row = insert.get({
      bucket,
      key,
      versionId: versioned ? randomBytes(16).toString('hex') : 'null',
      deleteMarker: deleteMarker ? 1 : 0,
      size: version.size,
      etag: version.etag,
      modified: Date.now(),
      headers: JSON.stringify(version.headers),
      segments: JSON.stringify(version.segments),
      checksum: version.checksum ? JSON.stringify(version.checksum) : null,
      lock: JSON.stringify(version.lock),
      tags: JSON.stringify(version.tags),
    });
    return versionFromRow(row!);
  }

  function remove(version: ObjectVersion): void {
    removeRow.run(version.sequence);
    blobs.discard(version.segments);
    const newest = 'SELECT max(sequence) FROM objects WHERE bucket = ? AND key = ?';
    if (!version.latest) return;
    database
      .prepare(`UPDATE objects SET latest = 1 WHERE sequence = (${newest})`)
      .run(version.bucket, version.key);
  }

  return {
    get(bucket, key, versionId) {
      buckets.get(bucket);
      const version = find(bucket, key, versionId);
      if (version === undefined) throw versionId ? noSuchVersion() : noSuchKey();
      if (version.deleteMarker) throw noSuchKey();
      return version;
    },
    put: (bucket, key, version, conditions, alongside) =>
      transaction(database, () => {
        check(find(bucket, key), conditions);
        alongside?.();
        return add(bucket, key, version, false);
      }),
    delete: (bucket, key, versionId, bypassGovernance) =>
      transaction(database, () => {
        const { settings } = buckets.get(bucket);
        const target = find(bucket, key, versionId);
        if (versionId === undefined && settings.versioning !== undefined) {
          const marker = add(bucket, key, MARKER, true);
          return { deleted: target !== undefined, versionId: marker.versionId, deleteMarker: true };
        }
        if (target === undefined) return { deleted: false };
        assertUnlocked(target, bypassGovernance);
        remove(target);
        if (versionId === undefined) return { deleted: true };
        return { deleted: true, versionId, ...(target.deleteMarker ? { deleteMarker: true } : {}) };
      }),
    change(version, change) {
      const { lock, tags } = { ...version, ...change };
      database
        .prepare('UPDATE objects SET lock = ?, tags = ? WHERE sequence = ?')
        .run(JSON.stringify(lock), JSON.stringify(tags), version.sequence);
    },
  };
}
