import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import {
  kmsPublicKeys,
  s3VersionedBucket,
  ssmHeadStore,
  type Verification,
  type VerifyPorts,
  verifyArchive,
} from '@countersign/audit';
import type { Deployment } from '../embedded/connect.ts';
import { apiRunTables } from './run-tables.ts';

export interface VerifyDeploymentOptions {
  /** Keys of earlier times, beside those of the stage. */
  readonly trustKeys?: readonly string[];
  readonly keptHead?: VerifyPorts['keptHead'];
  /** Whether decisions and reports are compared too, which asks the HTTP API. */
  readonly tables?: boolean;
  /** Whether the documents that records name are read too. */
  readonly documents?: boolean;
  readonly forgottenUnnotedUntil?: VerifyPorts['forgottenUnnotedUntil'];
  readonly patienceMs?: VerifyPorts['patienceMs'];
}

/** A stack of audit that is of an earlier version does not publish what came later. */
async function unlessEarlier(published: Promise<string>): Promise<string[]> {
  try {
    return [await published];
  } catch (error) {
    if (error instanceof ParameterNotFound) return [];
    throw error;
  }
}

/** The stage's own keys, as its stack published them, and what the caller trusts beside them. */
export async function trustedKeysOf({ aws, parameter }: Deployment, more: readonly string[] = []) {
  const kms = new KMSClient(aws);
  const keys = (...own: string[]) => kmsPublicKeys(kms, [...own, ...more])();
  const now = await unlessEarlier(parameter('audit-records-key-arn'));
  return {
    records: await keys(...now, await parameter('audit-recording-key-arn')),
    digests: await keys(await parameter('audit-signing-key-arn')),
  };
}

/** Verifies the archive of a running deployment, and that documents and tables agree with it. */
export async function verifyDeployment(
  deployment: Deployment,
  { trustKeys, keptHead, tables = true, documents = true, ...more }: VerifyDeploymentOptions = {},
): Promise<Verification> {
  const { aws, parameter, stage } = deployment;
  const s3 = new S3Client(aws);
  const scans = tables && (await unlessEarlier(parameter('upload-scanner'))).some((who) => who !== 'off');
  return verifyArchive({
    archive: s3VersionedBucket(s3, await parameter('audit-bucket')),
    head: ssmHeadStore(new SSMClient(aws), `/countersign/${stage}/audit-head`),
    trusted: await trustedKeysOf(deployment, trustKeys),
    bucket: documents ? (name) => s3VersionedBucket(s3, name) : undefined,
    runs: tables ? apiRunTables(await deployment.api('auditor')) : undefined,
    scanned: scans ? await parameter('inbox-bucket') : undefined,
    keptHead,
    ...more,
    now: () => new Date(),
  });
}
