import { readMessage } from '@countersign/shared';
import { type QueuePorts, queue } from '@countersign/shared/aws';
import { type TakeInPorts, takeIn } from '../app/take-in.ts';
import { isFolderMarker, objectCreated } from '../domain/intake/object-created.ts';

/** Takes in the objects that S3 announces. */
export function createIntake(queuePorts: QueuePorts, ports: TakeInPorts) {
  const take = takeIn(ports);
  return queue(async (body, { receiveCount }) => {
    const { bucket, object } = readMessage(objectCreated, body).detail;
    if (isFolderMarker(object.key)) return;
    await take({
      bucket: bucket.name,
      key: object.key,
      versionId: object['version-id'],
      via: 'upload',
      redelivered: receiveCount > 1,
    });
  }, queuePorts);
}
