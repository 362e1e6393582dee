import type { DatabaseSync } from 'node:sqlite';
import type { OnErased } from '../../core/delivery/erased-object.ts';
import type { EventSink } from '../../core/delivery/event-sink.ts';
import { openDatabase } from '../../core/sqlite/database.ts';
import { type Blobs, openBlobs } from './blobs.ts';
import { type Buckets, createBuckets } from './buckets.ts';
import { intactReader, type ReadIntact } from './intact.ts';
import { createNotifications, type Notifications } from './notifications.ts';
import type { Segment } from './object-row.ts';
import { createObjects, type Objects } from './objects.ts';
import { SCHEMA } from './schema.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** Everything that S3 operations work on. */
export interface S3Store {
  readonly database: DatabaseSync;
  readonly buckets: Buckets;
  readonly objects: Objects;
  readonly uploads: Uploads;
  readonly blobs: Blobs;
  /** Reads a version, as it was put. */
  readonly read: ReadIntact;
  readonly notifications: Notifications;
  close(): void;
}

export function openS3Store(
  dataDir: string | undefined,
  events: EventSink | undefined,
  onErased?: OnErased,
): S3Store {
  const database = openDatabase(dataDir, 's3', SCHEMA);
  const blobs = openBlobs(dataDir);
  blobs.sweep(knownBlobs(database));
  const buckets = createBuckets(database);
  return {
    database,
    blobs,
    read: intactReader(blobs),
    buckets,
    objects: createObjects(database, buckets, blobs),
    uploads: createUploads(database, blobs),
    notifications: createNotifications(events, onErased),
    close() {
      database.close();
      blobs.close();
    },
  };
}

function knownBlobs(database: DatabaseSync): Set<string> {
  const known = new Set<string>();
  for (const { segments } of database.prepare('SELECT segments FROM objects').iterate()) {
    for (const segment of JSON.parse(String(segments)) as Segment[]) known.add(segment.blob);
  }
  for (const { blob } of database.prepare('SELECT blob FROM parts').iterate()) known.add(String(blob));
  return known;
}
