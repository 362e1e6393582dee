import { S3Client } from '@aws-sdk/client-s3';
import { s3VersionedBucket } from '@countersign/audit';
import { parseS3Uri } from '@countersign/shared';
import type { Deployment } from '../../embedded/connect.ts';
import { oldestVersion } from '../oldest-version.ts';
import { originFromDeployment } from '../origin-of-run.ts';
import { trustedKeysOf } from '../verify-deployment.ts';
import { type ExportedRun, type ExportOptions, exportRun } from './export-run.ts';

function documentReader(s3: S3Client) {
  return async (uri: string): Promise<Uint8Array | undefined> => {
    const { bucket: name, key, versionId } = parseS3Uri(uri);
    const bucket = s3VersionedBucket(s3, name);
    if (versionId) return bucket.read(key, versionId);
    return (await oldestVersion(bucket, key))?.bytes;
  };
}

/** Writes the proof of a run of a running deployment into a folder. */
export async function exportFromDeployment(
  deployment: Deployment,
  options: Omit<ExportOptions, 'since'>,
): Promise<ExportedRun> {
  const s3 = new S3Client(deployment.aws);
  const ports = {
    archive: s3VersionedBucket(s3, await deployment.parameter('audit-bucket')),
    trusted: await trustedKeysOf(deployment),
    document: documentReader(s3),
    now: () => new Date(),
  };
  const { before: since } = await originFromDeployment(deployment, options.runId);
  return exportRun(ports, { ...options, since });
}
