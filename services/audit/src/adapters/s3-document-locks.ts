import { PutObjectRetentionCommand, type S3Client } from '@aws-sdk/client-s3';
import { intakeKeys, runKeys } from '@countersign/shared';
import type { ObjectHistory } from '../app/archive.ts';
import type { DocumentLocks } from '../app/document-locks.ts';
import { inParallel } from '../app/in-parallel.ts';
import { s3VersionedBucket } from './s3-versioned-bucket.ts';

const DAY_MS = 86_400_000;
const LOCKS_AT_ONCE = 8;

/** IAM refuses a lock of more days than these, by a clock that may be behind. */
const CLOCKS_DIFFER_MS = 60_000;

/** GOVERNANCE, since people have a right that their words are forgotten: who may bypass it is a matter of policy. */
export const s3DocumentLocks = (
  s3: S3Client,
  bucket: string,
  days: number,
  now: () => Date,
): DocumentLocks => ({
  async lock(runId) {
    const until = new Date(now().getTime() + days * DAY_MS - CLOCKS_DIFFER_MS);
    const documents = s3VersionedBucket(s3, bucket);
    const lockVersions = async ({ key, versions }: ObjectHistory) => {
      for (const { versionId } of versions)
        await s3.send(
          new PutObjectRetentionCommand({
            Bucket: bucket,
            Key: key,
            VersionId: versionId,
            Retention: { Mode: 'GOVERNANCE', RetainUntilDate: until },
          }),
        );
    };
    for (const prefix of [runKeys.folder(runId), intakeKeys.receipt(runId), intakeKeys.decisionsOnRun(runId)])
      for await (const _ of inParallel(documents.histories(prefix), LOCKS_AT_ONCE, lockVersions));
  },
});
