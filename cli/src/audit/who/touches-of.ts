import { S3Client } from '@aws-sdk/client-s3';
import { proveRun, s3VersionedBucket } from '@countersign/audit';
import type { Deployment } from '../../embedded/connect.ts';
import { originFromDeployment } from '../origin-of-run.ts';
import { trustedKeysOf } from '../verify-deployment.ts';
import { bucketTrail, bucketTrailBegin } from './bucket-trail.ts';
import { fileTrail, fileTrailBegin } from './file-trail.ts';
import { gapBefore, inOrder, type Touch } from './touch.ts';
import { touchOfEvent } from './touch-of-event.ts';
import { type RunTraces, touchOfRecord } from './touch-of-record.ts';
import type { Trail } from './trail-record.ts';

/** The calls that are written down, and since when. */
async function trailOf({ dataDir, aws, parameter }: Deployment) {
  if (dataDir !== undefined) return { trail: fileTrail(dataDir), begin: await fileTrailBegin(dataDir) };
  const [s3, bucket] = [new S3Client(aws), await parameter('trail-bucket')];
  return { trail: bucketTrail(s3, bucket), begin: await bucketTrailBegin(s3, bucket) };
}

/** What the archive says people did with a run. @throws Error when a digest bears no trusted signature */
async function touchesInArchive(deployment: Deployment, runId: string, since: Date): Promise<Touch[]> {
  const archive = s3VersionedBucket(new S3Client(deployment.aws), await deployment.parameter('audit-bucket'));
  const { records } = await proveRun(archive, await trustedKeysOf(deployment), runId, since);
  return records.flatMap((record) => touchOfEvent(record) ?? []);
}

/** What a trail says of a run since an instant, and what of the trail is in doubt. */
async function touchesInTrail(trail: Trail, traces: RunTraces, since: Date) {
  const touches: Touch[] = [];
  const doubts: string[] = [];
  for await (const record of trail(since, new Date(), (line) => doubts.push(`NOT KNOWN: ${line}`))) {
    const touch = touchOfRecord(record, traces);
    if (touch) touches.push(touch);
  }
  return { touches, doubts };
}

/**
 * Who touched a contract, its text or its report since it came in, oldest first: people by the archive, calls by the
 * trail; and what is not known of calls because the trail begins later than the run, or was tampered with.
 */
export async function touchesOf(
  deployment: Deployment,
  runId: string,
): Promise<{ touches: Touch[]; doubts: readonly string[] }> {
  const { key, before: since, begun } = await originFromDeployment(deployment, runId);
  const { trail, begin } = await trailOf(deployment);
  const traces = { runId, key };
  const calls = await touchesInTrail(trail, traces, since);
  const touches = inOrder([...(await touchesInArchive(deployment, runId, since)), ...calls.touches]);
  const gap = gapBefore(begin, begun);
  return { touches, doubts: [...(gap ? [gap] : []), ...calls.doubts] };
}
