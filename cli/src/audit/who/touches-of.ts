import { S3Client } from '@aws-sdk/client-s3';
import { proveRun, s3VersionedBucket } from '@countersign/audit';
import type { Deployment } from '../../embedded/connect.ts';
import { originFromDeployment } from '../origin-of-run.ts';
import { trustedKeysOf } from '../verify-deployment.ts';
import { bucketTrail } from './bucket-trail.ts';
import { fileTrail } from './file-trail.ts';
import { inOrder, type Touch } from './touch.ts';
import { touchOfEvent } from './touch-of-event.ts';
import { type RunTraces, touchOfRecord } from './touch-of-record.ts';
import type { Trail } from './trail-record.ts';

const trailOf = async ({ dataDir, aws, parameter }: Deployment): Promise<Trail> =>
  dataDir === undefined
    ? bucketTrail(new S3Client(aws), await parameter('trail-bucket'))
    : fileTrail(dataDir);

/** What the archive says people did with a run. @throws Error when a digest bears no trusted signature */
async function touchesInArchive(deployment: Deployment, runId: string, since: Date): Promise<Touch[]> {
  const archive = s3VersionedBucket(new S3Client(deployment.aws), await deployment.parameter('audit-bucket'));
  const { records } = await proveRun(archive, await trustedKeysOf(deployment), runId, since);
  return records.flatMap((record) => touchOfEvent(record) ?? []);
}

/** What a trail says of a run between two instants. */
async function touchesInTrail(trail: Trail, traces: RunTraces, since: Date, until: Date): Promise<Touch[]> {
  const touches: Touch[] = [];
  for await (const record of trail(since, until)) {
    const touch = touchOfRecord(record, traces);
    if (touch) touches.push(touch);
  }
  return touches;
}

/** Who touched a contract, its text or its report since it came in, oldest first: people by the archive, calls by the trail. */
export async function touchesOf(deployment: Deployment, runId: string): Promise<Touch[]> {
  const { key, before: since } = await originFromDeployment(deployment, runId);
  const traces = { runId, key };
  return inOrder([
    ...(await touchesInArchive(deployment, runId, since)),
    ...(await touchesInTrail(await trailOf(deployment), traces, since, new Date())),
  ]);
}
