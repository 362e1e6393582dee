import { S3Client } from '@aws-sdk/client-s3';
import { s3VersionedBucket } from '@countersign/audit';
import { receiptV1 } from '@countersign/events';
import { intakeKeys } from '@countersign/shared';
import type { Deployment } from '../embedded/connect.ts';
import { type DocumentsBucket, oldestVersion } from './oldest-version.ts';

/** Where a run comes from. */
export interface OriginOfRun {
  /** Of the source in the inbox. */
  readonly key: string;
  /** When nothing of the run had happened yet. */
  readonly before: Date;
  /** When the run was written down first. */
  readonly begun: Date;
}

export interface OriginPorts {
  readonly documents: DocumentsBucket;
  /** What the table of runs says. */
  readonly row: () => Promise<{ readonly key: string; readonly receivedAt: string }>;
}

/** An upload may be a while older than what was written down of its run. */
const EARLIER_MS = 3_600_000;

const origin = (key: string, since: Date): OriginOfRun => ({
  key,
  before: new Date(since.getTime() - EARLIER_MS),
  begun: since,
});

/**
 * By what intake wrote down first, and when the bucket took it: neither is in a table that somebody could change. Runs
 * of before there were receipts go by their row.
 */
export async function originOfRun({ documents, row }: OriginPorts, runId: string): Promise<OriginOfRun> {
  const receipt = await oldestVersion(documents, intakeKeys.receipt(runId));
  if (receipt) {
    const { key } = receiptV1.parse(JSON.parse(Buffer.from(receipt.bytes).toString()));
    return origin(key, receipt.lastModified);
  }
  const { receivedAt, key } = await row();
  return origin(key, new Date(receivedAt));
}

/** The same of a run of a deployment. */
export async function originFromDeployment(deployment: Deployment, runId: string): Promise<OriginOfRun> {
  const documents = s3VersionedBucket(
    new S3Client(deployment.aws),
    await deployment.parameter('documents-bucket'),
  );
  return originOfRun({ documents, row: async () => (await deployment.api('auditor')).getRun(runId) }, runId);
}
