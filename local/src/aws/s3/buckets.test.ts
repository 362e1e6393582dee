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
import { Bucket, openTestS3, SITE, type TestS3 } from './testing.ts';

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

describe('pages in browsers', () => {
  const rule = (...AllowedMethods: string[]) => ({
    CorsConfiguration: { CorsRules: [{ AllowedMethods, AllowedOrigins: ['*'], AllowedHeaders: ['*'] }] },
  });
  /** Whether a page is told that it may ask, and then whether it may read what it asked for. */
  async function allowed(method: string, origin = SITE): Promise<[asks: boolean, reads: boolean]> {
    const url = `${world.gateway.objectsUrl}/${Bucket}/contract.pdf`;
    const headers = { origin, 'access-control-request-method': method };
    const [asking, reading] = [
      await fetch(url, { method: 'OPTIONS', headers }),
      await fetch(url, { method, headers }),
    ];
    const says = ({ headers: given }: Response) => given.get('access-control-allow-origin') === origin;
    return [says(asking), says(reading)];
  }

  it.each([
    ['a method of its rules', rule('GET', 'PUT'), 'GET', true],
    ['another method of its rules', rule('GET', 'PUT'), 'PUT', true],
    ['a method that its rules leave out', rule('GET'), 'PUT', false],
    ['any method where it has no rules', {}, 'GET', false],
  ])('may ask a bucket by %s: %j %s %s', async (_, properties, method, expected) => {
    await world.declare(properties);
    expect(await allowed(method)).toEqual([expected, expected]);
  });

  it('of other sites may not, whatever the rules let', async () => {
    await world.declare(rule('GET'));
    expect(await allowed('GET', 'https://evil.example')).toEqual([false, false]);
  });

  it('lose what a template takes away', async () => {
    await world.declare(rule('GET'));
    await world.declare();
    expect(await allowed('GET')).toEqual([false, false]);
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
  expect(await (await after.open(Bucket, 'k')!.stream()).toArray()).toEqual([Buffer.from('kept')]);
  after.close();
  await rm(dataDir, { recursive: true });
});
