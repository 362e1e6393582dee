import type { ObjectRef } from '@countersign/events';
import { DownstreamError } from './errors.ts';
import { parseS3Uri } from './s3-uri.ts';
import { sha256 } from './sha256.ts';

/** What the id of a run ends in: 64 bits of SHA-256 over the version of the object that it is of. */
export const runHash = (bucket: string, key: string, version: string): string =>
  sha256([bucket, key, version].join('\n')).slice(0, 16);

/**
 * Refuses a file that a run is not of: what is read of it would count as the words of the run's contract, whoever asked.
 * @throws DownstreamError `ObjectAltered`
 */
export function assertSourceOf(runId: string, { uri }: ObjectRef): void {
  const { bucket, key, versionId } = parseS3Uri(uri);
  if (versionId && runId.endsWith(`-${runHash(bucket, key, versionId)}`)) return;
  throw new DownstreamError(
    'ObjectAltered',
    `${runId} is not the run of ${uri}: somebody else asked for it.`,
  );
}
