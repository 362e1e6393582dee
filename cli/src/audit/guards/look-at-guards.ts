import { DescribeKeyCommand, GetKeyPolicyCommand, KMSClient, NotFoundException } from '@aws-sdk/client-kms';
import {
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetObjectLockConfigurationCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Breach } from '@countersign/audit';
import type { Deployment } from '../../embedded/connect.ts';
import { stageSettings } from '../../stages/stage-settings.ts';
import { expectedLocks, expectedStatements, type Place } from './expected-guards.ts';
import { lookAt, placeOf, statementsIn, unless } from './looking.ts';
import { type BucketGuards, keyProblems, policyProblems, weakerBucket } from './weaker-guards.ts';

const DAYS_A_YEAR = 365;

async function guardsOf(s3: S3Client, Bucket: string): Promise<BucketGuards> {
  const [versioning, locking, policy] = await Promise.all([
    s3.send(new GetBucketVersioningCommand({ Bucket })),
    unless(
      ['ObjectLockConfigurationNotFoundError'],
      s3.send(new GetObjectLockConfigurationCommand({ Bucket })),
      undefined,
    ),
    unless(['NoSuchBucketPolicy'], s3.send(new GetBucketPolicyCommand({ Bucket })), undefined),
  ]);
  const lock = locking?.ObjectLockConfiguration;
  const { Mode: mode, Days, Years } = lock?.Rule?.DefaultRetention ?? {};
  const days = Days ?? (Years === undefined ? undefined : Years * DAYS_A_YEAR);
  return {
    versioning: versioning.Status,
    lock:
      lock?.ObjectLockEnabled === 'Enabled' ? { ...(mode && { mode }), ...(days && { days }) } : undefined,
    policy: statementsIn(policy?.Policy),
  };
}

const BUCKETS = [
  { name: 'audit-bucket', logicalId: 'AuditBucket' },
  { name: 'documents-bucket', logicalId: 'DocumentsBucket' },
  { name: 'inbox-bucket', logicalId: 'InboxBucket' },
  { name: 'trail-bucket', logicalId: 'TrailBucket' },
] as const;

/** Keys by the parameter that names each, with what declares its policy, where that denies something. */
const KEYS = [
  { name: 'audit-signing-key-arn', logicalId: 'SigningKey' },
  { name: 'audit-records-key-arn', logicalId: 'RecordsKey' },
  { name: 'audit-recording-key-arn', logicalId: 'RecordingKey' },
  { name: 'audit-key-arn', logicalId: 'AuditKey' },
  { name: 'data-key-arn', logicalId: undefined },
] as const;

type KeyOf = (typeof KEYS)[number];

async function weakerKey(kms: KMSClient, KeyId: string, { logicalId }: KeyOf, place: Place) {
  const described = await unless(
    [NotFoundException.name],
    kms.send(new DescribeKeyCommand({ KeyId })),
    undefined,
  );
  if (!described) return ['is gone'];
  const { KeyState, DeletionDate } = described.KeyMetadata ?? {};
  const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }));
  const expected = logicalId ? expectedStatements(logicalId, place, {}) : undefined;
  return [
    ...keyProblems(KeyState, DeletionDate),
    ...(expected ? policyProblems(statementsIn(Policy), expected) : []),
  ];
}

/**
 * In what the guards of the archive, of the documents that it names, and of the trail are weaker than the templates make them:
 * Object Lock, versions, policies of buckets, keys. What nobody lets us read is told, too.
 */
export async function lookAtGuards(deployment: Deployment): Promise<readonly Breach[]> {
  const { aws, parameter, settings = stageSettings(deployment.stage) } = deployment;
  const [s3, kms] = [new S3Client(aws), new KMSClient(aws)];
  const place = await placeOf(deployment);
  const { archive, trail } = expectedLocks(settings);
  const bucket = ({ name, logicalId }: (typeof BUCKETS)[number]) =>
    lookAt(name, async () => {
      const Bucket = await parameter(name);
      const arns = { [logicalId]: `arn:${place.partition}:s3:::${Bucket}` };
      const locks = {
        AuditBucket: archive,
        DocumentsBucket: 'on',
        InboxBucket: undefined,
        TrailBucket: trail,
      } as const;
      const policy = expectedStatements(`${logicalId}Policy`, place, arns);
      const expected = { lock: locks[logicalId], policy };
      return weakerBucket(`s3://${Bucket}`, await guardsOf(s3, Bucket), expected);
    });
  const key = (each: KeyOf) =>
    lookAt(each.name, async () => {
      const problems = await weakerKey(kms, await parameter(each.name), each, place);
      return problems.map((problem) => ({ where: `key ${each.name.replace(/-arn$/, '')}`, problem }));
    });
  return (await Promise.all([...BUCKETS.map(bucket), ...KEYS.map(key)])).flat();
}
