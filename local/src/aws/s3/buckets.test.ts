import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { createS3 } from './index.ts';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

let world: TestS3;

beforeEach(async () => {
  world = await openTestS3();
});

afterEach(() => world.close());

describe('versions and locks', () => {
  it('keeps versions and delete markers', async () => {
    await world.declare({ VersioningConfiguration: { Status: 'Enabled' } });
    const first = await world.put('v', 'one');
    await world.put('v', 'two');
    await world.client.send(new DeleteObjectCommand({ Bucket, Key: 'v' }));
    await expect(world.text('v')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await world.text('v', { VersionId: first.VersionId })).toBe('one');
    const listed = await world.client.send(new ListObjectVersionsCommand({ Bucket }));
    expect([listed.Versions?.length, listed.DeleteMarkers?.length]).toEqual([2, 1]);
    const VersionId = listed.DeleteMarkers![0]!.VersionId;
    await world.client.send(new DeleteObjectCommand({ Bucket, Key: 'v', VersionId }));
    expect(await world.text('v')).toBe('two');
  });

  it('does not delete a version under retention', async () => {
    const Rule = { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1 } };
    await world.declare({
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule },
    });
    const { VersionId } = await world.put('record', 'x');
    const deletion = world.client.send(new DeleteObjectCommand({ Bucket, Key: 'record', VersionId }));
    await expect(deletion).rejects.toMatchObject({ name: 'AccessDenied' });
    const head = await world.client.send(new HeadObjectCommand({ Bucket, Key: 'record' }));
    expect(head.ObjectLockMode).toBe('COMPLIANCE');
  });
});

describe('notifications', () => {
  it('tells the default bus of objects, in a bucket that has it switched on', async () => {
    await world.declare({
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
    await world.put('in/a b.pdf', 'x');
    expect(world.events).toMatchObject([
      {
        busName: 'default',
        source: 'aws.s3',
        detailType: 'Object Created',
        resources: [`arn:aws:s3:::${Bucket}`],
        detail: {
          version: '0',
          bucket: { name: Bucket },
          object: { key: 'in/a b.pdf', size: 1, etag: '9dd4e461268c8034f5c8564e155c67a6' },
          reason: 'PutObject',
        },
      },
    ]);
  });

  it('stays silent otherwise', async () => {
    await world.client.send(new CreateBucketCommand({ Bucket: 'quiet' }));
    await world.client.send(new PutObjectCommand({ Bucket: 'quiet', Key: 'a', Body: 'x' }));
    expect(world.events).toEqual([]);
  });

  it('refuses a template that notifies another way', async () => {
    const NotificationConfiguration = { QueueConfigurations: [] };
    await expect(world.declare({ NotificationConfiguration })).rejects.toThrow(/QueueConfigurations/);
  });
});

it('keeps objects over a restart and sweeps what a killed upload left', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 's3-'));
  const properties = { BucketName: Bucket };
  const place = { logicalId: 'B', stackName: 's', region: 'eu-central-1', accountId: '0' };
  const before = createS3({ dataDir, secretOf: () => 'test' });
  await before.providers[0]!.create({ type: 'AWS::S3::Bucket', ...place, properties });
  const durable = await openTestGateway();
  durable.serve({ apis: [before.api] });
  const durableClient = new S3Client(clientConfig(durable));
  await durableClient.send(new PutObjectCommand({ Bucket, Key: 'k', Body: 'kept' }));
  await durable.close();
  before.close();
  await writeFile(join(dataDir, 'blobs', 'half-written'), 'ha');
  const after = createS3({ dataDir, secretOf: () => 'test' });
  expect(await readdir(join(dataDir, 'blobs'))).toHaveLength(1);
  expect(await after.open(Bucket, 'k')!.stream().toArray()).toEqual([Buffer.from('kept')]);
  after.close();
  await rm(dataDir, { recursive: true });
});
