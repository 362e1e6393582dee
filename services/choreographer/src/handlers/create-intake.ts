import { isStorable, readMessage, UnreadableMessage } from '@countersign/shared';
import { type QueuePorts, queue } from '@countersign/shared/aws';
import * as z from 'zod';
import { type TakeInPorts, takeIn } from '../app/take-in.ts';
import { takeVerdict } from '../app/take-verdict.ts';
import { isFolderMarker, objectCreated } from '../domain/intake/object-created.ts';
import { isValidationObject, scanResult } from '../domain/intake/scan.ts';

const announced = z.discriminatedUnion('detail-type', [objectCreated, scanResult]);

/** The object that an event is about, and what a scanner found in it. */
function objectOf(event: z.infer<typeof announced>) {
  if ('object' in event.detail) {
    const { bucket, object } = event.detail;
    return { bucket: bucket.name, key: object.key, versionId: object['version-id'], verdict: false };
  }
  const { s3ObjectDetails: object, scanResultDetails } = event.detail;
  const threats = scanResultDetails.threats.map(({ name }) => name);
  return {
    bucket: object.bucketName,
    key: object.objectKey,
    versionId: object.versionId,
    verdict: true,
    threats,
  };
}

const unstorable = (key: string) =>
  `No table can hold the key ${JSON.stringify(key)}, which has a NUL character. Upload the file under another name.`;

/** Takes in the objects that S3 announces, and takes up those that a scanner has given its verdict on. */
export function createIntake(queuePorts: QueuePorts, ports: TakeInPorts) {
  const take = { announced: takeIn(ports), verdict: takeVerdict(ports) };
  return queue(async (body, { receiveCount }) => {
    const { verdict, ...object } = objectOf(readMessage(announced, body));
    if (isFolderMarker(object.key) || isValidationObject(object.key)) return;
    if (!isStorable(object.key)) throw new UnreadableMessage(unstorable(object.key));
    const candidate = { ...object, via: 'upload', redelivered: verdict || receiveCount > 1 } as const;
    await (verdict ? take.verdict(candidate) : take.announced(candidate));
  }, queuePorts);
}
