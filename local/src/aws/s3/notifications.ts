import { randomUUID } from 'node:crypto';
import type { OnErased } from '../../core/delivery/erased-object.ts';
import type { EventSink } from '../../core/delivery/event-sink.ts';
import { ACCOUNT_ID } from '../../core/protocols/aws-api.ts';
import type { Bucket } from './buckets.ts';
import type { ObjectVersion } from './object-row.ts';

/** Tells the default bus what happens in buckets that have EventBridge switched on. */
export interface Notifications {
  created(bucket: Bucket, version: ObjectVersion, reason: string): Promise<void>;
  deleted(bucket: Bucket, key: string, versionId: string | undefined, permanently: boolean): Promise<void>;
}

/**
 * Events in the shape of
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
export function createNotifications(
  sink: EventSink | undefined,
  onErased: OnErased = () => {},
): Notifications {
  async function put(bucket: Bucket, detailType: string, object: object, more: object): Promise<void> {
    if (!bucket.settings.eventBridge || sink === undefined) return;
    const detail = {
      version: '0',
      bucket: { name: bucket.name },
      object,
      'request-id': randomUUID(),
      requester: ACCOUNT_ID,
      'source-ip-address': '127.0.0.1',
      ...more,
    };
    const resources = [`arn:aws:s3:::${bucket.name}`];
    await sink.put([{ busName: 'default', source: 'aws.s3', detailType, detail, resources }]);
  }

  return {
    created(bucket, { key, size, etag, versionId, sequence }, reason) {
      const object = {
        key,
        size,
        etag: etag.replaceAll('"', ''),
        ...version(versionId),
        sequencer: hex(sequence),
      };
      return put(bucket, 'Object Created', object, { reason });
    },
    deleted(bucket, key, versionId, permanently) {
      if (permanently) onErased({ bucket: bucket.name, key, versionId });
      const object = { key, ...version(versionId), sequencer: hex(Date.now()) };
      const type = permanently ? 'Permanently Deleted' : 'Delete Marker Created';
      return put(bucket, 'Object Deleted', object, { reason: 'DeleteObject', 'deletion-type': type });
    },
  };
}

function version(versionId: string | undefined): { 'version-id'?: string } {
  return versionId === undefined || versionId === 'null' ? {} : { 'version-id': versionId };
}

function hex(sequence: number): string {
  return sequence.toString(16).toUpperCase().padStart(18, '0');
}
