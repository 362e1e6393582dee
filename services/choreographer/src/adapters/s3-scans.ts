import { GetObjectTaggingCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Scans } from '../app/source.ts';

/** The tag in which GuardDuty leaves its verdict; nobody but the scanner may set it (platform's bucket policy). */
const STATUS_TAG = 'GuardDutyMalwareScanStatus';

/** Verdicts of the scanner that tags the inbox. */
export const s3Scans = (s3: S3Client): Scans => ({
  async statusOf({ bucket, key, versionId }) {
    const get = new GetObjectTaggingCommand({ Bucket: bucket, Key: key, VersionId: versionId });
    const { TagSet = [] } = await s3.send(get);
    return TagSet.find(({ Key }) => Key === STATUS_TAG)?.Value;
  },
});
