import {
  DeleteObjectCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ObjectIdentifier,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type Erasure, StillLocked } from '../app/erasure.ts';

const DELETES_AT_ONCE = 16;

/** Every version and delete marker under a prefix, a page at a time. */
async function* versionsUnder(
  s3: S3Client,
  Bucket: string,
  Prefix: string,
): AsyncGenerator<ObjectIdentifier[]> {
  let place: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> = {};
  for (let more = true; more; ) {
    const page = await s3.send(new ListObjectVersionsCommand({ Bucket, Prefix, ...place }));
    const { Versions = [], DeleteMarkers = [] } = page;
    yield [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
    more = page.IsTruncated ?? false;
    place = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
  }
}

/** Until when nobody may delete a version; undefined when somebody with the right to may. */
async function lockedUntil(
  s3: S3Client,
  Bucket: string,
  object: ObjectIdentifier,
): Promise<Date | undefined> {
  const get = new GetObjectRetentionCommand({ Bucket, ...object });
  // What was never locked answers an error; a version that vanished meanwhile does, too.
  const { Retention } = await s3.send(get).catch(() => ({ Retention: undefined }));
  return Retention?.Mode === 'COMPLIANCE' ? Retention.RetainUntilDate : undefined;
}

/** Deletes a version, past a lock under GOVERNANCE. @throws StillLocked */
async function deleteVersion(s3: S3Client, Bucket: string, object: ObjectIdentifier): Promise<void> {
  try {
    await s3.send(new DeleteObjectCommand({ Bucket, ...object, BypassGovernanceRetention: true }));
  } catch (error) {
    const until = await lockedUntil(s3, Bucket, object);
    if (!until) throw error;
    const when = `ask again after ${until.toISOString()}`;
    throw new StillLocked(`${object.Key} is locked under COMPLIANCE: ${when}.`);
  }
}

/** One by one, so that the function's role need name no more than these keys; some at once. */
async function deleteVersions(s3: S3Client, Bucket: string, objects: ObjectIdentifier[]): Promise<void> {
  for (let from = 0; from < objects.length; from += DELETES_AT_ONCE)
    await Promise.all(
      objects.slice(from, from + DELETES_AT_ONCE).map((object) => deleteVersion(s3, Bucket, object)),
    );
}

/** Deletes in the inbox the very version that a run read, since others under its key are other contracts. */
export const s3Erasure = (s3: S3Client, documents: string): Erasure => ({
  async erase({ runId, bucket, objectKey, versionId }) {
    let deleted = 0;
    for await (const versions of versionsUnder(s3, documents, `runs/${runId}/`)) {
      await deleteVersions(s3, documents, versions);
      deleted += versions.length;
    }
    for await (const versions of versionsUnder(s3, bucket, objectKey)) {
      const own = versions.filter(
        ({ Key, VersionId }) => Key === objectKey && (versionId === null || VersionId === versionId),
      );
      await deleteVersions(s3, bucket, own);
      deleted += own.length;
    }
    return deleted;
  },
});
