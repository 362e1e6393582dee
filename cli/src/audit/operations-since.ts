import { S3Client } from '@aws-sdk/client-s3';
import { recordsSince, s3VersionedBucket } from '@countersign/audit';
import { contractForgottenV1, contractOperatorActedV1, operationsOperatorActedV1 } from '@countersign/events';
import type { Deployment } from '../embedded/connect.ts';
import { trustedKeysOf } from './verify-deployment.ts';
import type { Touch } from './who/touch.ts';
import { touchOfEvent } from './who/touch-of-event.ts';

/** Events by which the archive tells that somebody of operations, or a lead, stepped in. */
const STEPS: ReadonlySet<string> = new Set([
  contractForgottenV1.type,
  contractOperatorActedV1.type,
  operationsOperatorActedV1.type,
]);

/** Who stepped in since an instant, and how, as the archive has it: oldest first. */
export async function operationsSince(deployment: Deployment, since: Date): Promise<Touch[]> {
  const archive = s3VersionedBucket(new S3Client(deployment.aws), await deployment.parameter('audit-bucket'));
  const trusted = await trustedKeysOf(deployment);
  const records = await recordsSince(archive, trusted, since, ({ type }) => STEPS.has(type));
  return records.flatMap((record) => touchOfEvent(record) ?? []);
}
