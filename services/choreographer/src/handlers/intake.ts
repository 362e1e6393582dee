import { awsEventConsumer } from '../app/consume-aws-events.ts';
import { takeIn } from '../app/take-in.ts';
import { consumerPorts, ports } from '../container.ts';
import { isFolderMarker, objectCreated } from '../domain/intake/object-created.ts';

const take = takeIn(ports);

/** Takes in the objects that S3 announces. */
export const handler = awsEventConsumer(
  objectCreated,
  async ({ detail: { bucket, object } }, receiveCount) => {
    if (isFolderMarker(object.key)) return;
    await take({
      bucket: bucket.name,
      key: object.key,
      versionId: object['version-id'],
      via: 'upload',
      redelivered: receiveCount > 1,
    });
  },
  consumerPorts,
);
