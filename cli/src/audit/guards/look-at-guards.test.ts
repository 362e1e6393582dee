import {
  DisableKeyCommand,
  EnableKeyCommand,
  KMSClient,
  ScheduleKeyDeletionCommand,
} from '@aws-sdk/client-kms';
import { PutBucketVersioningCommand, PutObjectLockConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { createKms } from '@countersign/local/aws/kms/index';
import { createS3 } from '@countersign/local/aws/s3/index';
import { clientConfig, openTestGateway } from '@countersign/local/core/gateway/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Deployment } from '../../embedded/connect.ts';
import { expectedStatements, type GuardStatement } from './expected-guards.ts';
import { lookAtGuards } from './look-at-guards.ts';

const place = { stage: 'local', partition: 'aws', region: 'eu-central-1', account: '000000000000' };
const at = { stackName: 'platform', region: place.region, accountId: place.account };
const RETENTION = { Mode: 'COMPLIANCE', Days: 30 } as const;

let world: Awaited<ReturnType<typeof openWorld>>;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** A stage as it was deployed, on the embedded S3 and KMS. */
async function openWorld() {
  const gateway = await openTestGateway();
  const [embeddedS3, embeddedKms] = [createS3({ secretOf: () => 'test' }), createKms()];
  gateway.serve({ apis: [embeddedS3.api, embeddedKms.api] });
  const providers = [...embeddedS3.providers, ...embeddedKms.providers];
  const declare = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
    const provider = providers.find((each) => each.type === type);
    if (!provider) throw new Error(`the embedded runtime has no ${type}`);
    return provider.create({ ...at, type, logicalId, properties });
  };
  const setPolicy = (logicalId: string, Bucket: string, Statement: readonly GuardStatement[]) =>
    declare('AWS::S3::BucketPolicy', `${logicalId}Policy`, { Bucket, PolicyDocument: { Statement } });
  const statementsOf = (logicalId: string, Bucket: string) =>
    expectedStatements(`${logicalId}Policy`, place, { [logicalId]: `arn:aws:s3:::${Bucket}` });
  const parameters: Record<string, string> = {};
  const LOCKS: Readonly<Record<string, object>> = {
    AuditBucket: {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: RETENTION } },
    },
    DocumentsBucket: { ObjectLockEnabled: true },
    InboxBucket: { VersioningConfiguration: { Status: 'Enabled' } },
    TrailBucket: {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 400 } },
      },
    },
  };
  for (const [logicalId, properties] of Object.entries(LOCKS)) {
    const name = logicalId.replace('Bucket', '').toLowerCase();
    await declare('AWS::S3::Bucket', logicalId, { BucketName: name, ...properties });
    await setPolicy(logicalId, name, statementsOf(logicalId, name));
    parameters[`${name}-bucket`] = name;
  }
  const newKey = async (parameter: string, logicalId: string, Statement?: readonly GuardStatement[]) => {
    const { attributes } = await declare('AWS::KMS::Key', logicalId, {
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      ...(Statement && { KeyPolicy: { Statement } }),
    });
    parameters[parameter] = String(attributes?.Arn);
  };
  for (const [parameter, logicalId] of [
    ['audit-signing-key-arn', 'SigningKey'],
    ['audit-records-key-arn', 'RecordsKey'],
    ['audit-recording-key-arn', 'RecordingKey'],
    ['audit-key-arn', 'AuditKey'],
  ] as const)
    await newKey(parameter, logicalId, expectedStatements(logicalId, place, {}));
  await newKey('data-key-arn', 'DataKey');
  const aws = clientConfig(gateway);
  const deployment: Deployment = {
    stage: 'local',
    settings: { auditLockMode: RETENTION.Mode, auditRetentionDays: String(RETENTION.Days) },
    aws: { ...aws, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } },
    parameter: async (name) => parameters[name] ?? '',
    api: () => Promise.reject(new Error('nobody asks the API')),
  };
  return {
    deployment,
    newKey,
    statementsOf,
    setPolicy,
    parameters,
    s3: new S3Client(aws),
    kms: new KMSClient(aws),
    async close() {
      await gateway.close();
      for (const each of [embeddedS3, embeddedKms]) each.close();
    },
  };
}

type World = typeof world;
const lines = async () =>
  (await lookAtGuards(world.deployment)).map(({ where, problem }) => `${where} ${problem}`);
const signingKey = ({ parameters }: World) => parameters['audit-signing-key-arn'] ?? '';
const without = ({ statementsOf, setPolicy }: World, logicalId: string, bucket: string, sid: string) =>
  setPolicy(
    logicalId,
    bucket,
    statementsOf(logicalId, bucket).filter(({ Sid }) => Sid !== sid),
  );
const locking = (
  { s3 }: World,
  DefaultRetention?: { Mode: 'GOVERNANCE' | 'COMPLIANCE'; Days: number },
  Bucket = 'audit',
) =>
  s3.send(
    new PutObjectLockConfigurationCommand({
      Bucket,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        ...(DefaultRetention && { Rule: { DefaultRetention } }),
      },
    }),
  );

it('says nothing of a stage as it was deployed', async () => {
  expect(await lines()).toEqual([]);
});

const TAMPERINGS: readonly (readonly [string, (world: World) => Promise<unknown>, RegExp])[] = [
  ['the default lock lifted', (w) => locking(w), /^s3:\/\/audit locks no record by default/],
  [
    'the retention shortened',
    (w) => locking(w, { Mode: 'COMPLIANCE', Days: 1 }),
    /^s3:\/\/audit locks for 1 days, and was deployed with 30/,
  ],
  [
    'a lock that some may go around',
    (w) => locking(w, { Mode: 'GOVERNANCE', Days: 30 }),
    /^s3:\/\/audit locks under GOVERNANCE/,
  ],
  [
    'versions suspended',
    ({ s3 }) =>
      s3.send(
        new PutBucketVersioningCommand({ Bucket: 'inbox', VersioningConfiguration: { Status: 'Suspended' } }),
      ),
    /^s3:\/\/inbox keeps no versions: versioning is Suspended/,
  ],
  [
    'deletion of records denied to nobody',
    (w) => without(w, 'AuditBucket', 'audit', 'NobodyDeletesOrUnlocks'),
    /^s3:\/\/audit does not deny what it was deployed with under NobodyDeletesOrUnlocks: the statement is gone/,
  ],
  [
    'notes that anybody writes over',
    (w) => without(w, 'DocumentsBucket', 'documents', 'NotesAreWrittenOnce'),
    /^s3:\/\/documents does not deny .* NotesAreWrittenOnce/,
  ],
  [
    'another file put over an upload',
    (w) => without(w, 'InboxBucket', 'inbox', 'UploadsAreWrittenOnce'),
    /^s3:\/\/inbox does not deny .* UploadsAreWrittenOnce/,
  ],
  [
    'a trail that anybody writes over',
    (w) => without(w, 'TrailBucket', 'trail', 'OnlyCloudTrailWrites'),
    /^s3:\/\/trail does not deny .* OnlyCloudTrailWrites: the statement is gone/,
  ],
  [
    'the lock of the trail shortened',
    (w) => locking(w, { Mode: 'GOVERNANCE', Days: 1 }, 'trail'),
    /^s3:\/\/trail locks for 1 days, and was deployed with 400/,
  ],
  [
    'no policy at all',
    ({ setPolicy }) => setPolicy('AuditBucket', 'audit', []),
    /^s3:\/\/audit does not deny .* OnlyOverTls: the statement is gone/,
  ],
  [
    'a key scheduled for deletion',
    (w) => w.kms.send(new ScheduleKeyDeletionCommand({ KeyId: signingKey(w), PendingWindowInDays: 7 })),
    /^key audit-signing-key is deleted on \d{4}-/,
  ],
  [
    'a key disabled',
    (w) => w.kms.send(new DisableKeyCommand({ KeyId: w.parameters['audit-key-arn'] ?? '' })),
    /^key audit-key is Disabled/,
  ],
  [
    'a key that anybody signs with',
    (w) => w.newKey('audit-signing-key-arn', 'SigningKey', []),
    /^key audit-signing-key does not deny .* NobodyElseSigns/,
  ],
  [
    'a key that is gone',
    async ({ parameters }) => {
      parameters['audit-records-key-arn'] = 'arn:aws:kms:eu-central-1:000000000000:key/none';
    },
    /^key audit-records-key is gone/,
  ],
  [
    'a bucket that nobody lets us look at',
    async ({ parameters }) => {
      parameters['documents-bucket'] = 'elsewhere';
    },
    /^documents-bucket could not be looked at: NoSuchBucket/,
  ],
];

it.each(TAMPERINGS)('tells of %s', async (_, tamper, told) => {
  await tamper(world);
  expect(await lines()).toContainEqual(expect.stringMatching(told));
});

it('is content again with a key that was enabled again', async () => {
  await world.kms.send(new DisableKeyCommand({ KeyId: signingKey(world) }));
  await world.kms.send(new EnableKeyCommand({ KeyId: signingKey(world) }));
  expect(await lines()).toEqual([]);
});
