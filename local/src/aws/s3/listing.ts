import type { DatabaseSync } from 'node:sqlite';
import { type ObjectVersion, versionFromRow } from './object-row.ts';

export interface ListQuery {
  readonly bucket: string;
  readonly prefix: string;
  readonly delimiter: string;
  /** Keys after this one. */
  readonly after: string;
  /** At most so many keys and common prefixes. */
  readonly limit: number;
}

export interface ListPage {
  readonly objects: readonly ObjectVersion[];
  readonly commonPrefixes: readonly string[];
  /** Where the next page begins, if there is one. */
  readonly next: string | undefined;
}

/** Sorts behind every key that begins with what stands before it. */
const LAST = '\u{10FFFF}';
const BATCH = 1000;

/** Lists current objects in the order of their keys' UTF-8 bytes, folding keys behind a delimiter. */
export function listObjects(database: DatabaseSync, query: ListQuery): ListPage {
  const { bucket, prefix, delimiter, limit } = query;
  const select = database.prepare(
    `SELECT * FROM objects WHERE bucket = ? AND latest = 1 AND delete_marker = 0
      AND key > ? AND key >= ? AND key < ? ORDER BY key LIMIT ${BATCH}`,
  );
  const objects: ObjectVersion[] = [];
  const commonPrefixes: string[] = [];
  let after = query.after;
  let last = '';
  for (;;) {
    const rows = select.all(bucket, after, prefix, prefix + LAST).map(versionFromRow);
    let jumped = false;
    for (const version of rows) {
      if (objects.length + commonPrefixes.length === limit) return { objects, commonPrefixes, next: last };
      const fold = delimiter === '' ? -1 : version.key.indexOf(delimiter, prefix.length);
      if (fold < 0) {
        objects.push(version);
        after = last = version.key;
        continue;
      }
      const common = version.key.slice(0, fold + delimiter.length);
      commonPrefixes.push(common);
      after = last = common + LAST;
      jumped = true;
      break;
    }
    if (!jumped && rows.length < BATCH) return { objects, commonPrefixes, next: undefined };
  }
}

export interface VersionsQuery {
  readonly bucket: string;
  readonly prefix: string;
  readonly afterKey: string;
  /** Versions of `afterKey` that are older than this sequence come too. */
  readonly beforeSequence: number;
  readonly limit: number;
}

/** Lists all versions and delete markers, by key and from new to old; one more than `limit` if there are. */
export function listVersions(database: DatabaseSync, query: VersionsQuery): ObjectVersion[] {
  const select = database.prepare(
    `SELECT * FROM objects WHERE bucket = ? AND (key > ? OR (key = ? AND sequence < ?))
      AND key >= ? AND key < ? ORDER BY key, sequence DESC LIMIT ?`,
  );
  const { bucket, prefix, afterKey, beforeSequence, limit } = query;
  return select
    .all(bucket, afterKey, afterKey, beforeSequence, prefix, prefix + LAST, limit + 1)
    .map(versionFromRow);
}
