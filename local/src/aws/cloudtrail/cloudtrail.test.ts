import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient, SignCommand } from '@aws-sdk/client-kms';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Authorize } from '../../core/gateway/dispatch.ts';
import type { Gateway } from '../../core/gateway/gateway.ts';
import { clientConfig, openTestGateway } from '../../core/gateway/testing.ts';
import { verifySigned } from '../../core/iam/signed-request.ts';
import { createFilesPrivately } from '../../core/locks/private-folder.ts';
import { createKms } from '../kms/index.ts';
import { createS3 } from '../s3/index.ts';
import { createSsm } from '../ssm/index.ts';
import { createCloudTrail } from './index.ts';
import type { CloudTrailRecord } from './record-of-call.ts';

const place = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
let dataDir: string;
let gateway: Gateway;
let closers: { close(): unknown }[];
const verify: Authorize = (service, operation, request) =>
  verifySigned(service, operation, request, { secretOf: () => 'test', now: Date.now() });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'countersign-trail-'));
  gateway = await openTestGateway();
  const [s3, kms, ssm] = [createS3({ secretOf: () => 'test' }), createKms({}), createSsm({})];
  closers = [s3, kms, ssm];
  const roleOf = (name: string) => {
    if (name !== 'extract') throw new Error('no such function');
    return 'arn:aws:iam::000000000000:role/extract-role';
  };
  const { listener } = createCloudTrail({ dataDir, roleOf, now: () => new Date('2026-11-28T10:00:00.123Z') });
  gateway.serve({ apis: [s3.api, kms.api, ssm.api], onCall: listener, verify });
  const [bucket] = s3.providers;
  await bucket?.create({
    type: bucket.type,
    logicalId: 'B',
    ...place,
    properties: { BucketName: 'documents' },
  });
});

afterEach(async () => {
  await gateway.close();
  for (const service of closers) service.close();
  await rm(dataDir, { recursive: true });
});

const text = (name = 'calls.jsonl') => readFile(join(dataDir, 'cloudtrail', name), 'utf8').catch(() => '');
const records = async (name?: string): Promise<CloudTrailRecord[]> =>
  (await text(name))
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const as = (accessKeyId: string) => ({
  ...clientConfig(gateway),
  credentials: { accessKeyId, secretAccessKey: 'test' },
});
const put = { Bucket: 'documents', Key: 'runs/run-1/text.json' };

describe('a call', () => {
  it('of a function on an object is a data event of its role', async () => {
    await new S3Client(as('function.extract')).send(
      new PutObjectCommand({ ...put, Body: 'Payable at once' }),
    );
    expect(await records()).toMatchObject([
      {
        eventTime: '2026-11-28T10:00:00Z',
        eventSource: 's3.amazonaws.com',
        eventName: 'PutObject',
        eventCategory: 'Data',
        readOnly: false,
        userIdentity: {
          type: 'AssumedRole',
          arn: 'arn:aws:sts::000000000000:assumed-role/extract-role/extract',
        },
        requestParameters: { bucketName: 'documents', key: 'runs/run-1/text.json' },
        resources: [
          { ARN: 'arn:aws:s3:::documents/runs/run-1/text.json' },
          { ARN: 'arn:aws:s3:::documents' },
        ],
      },
    ]);
  });

  it('that copies an object, or a part of one, names what it copies', async () => {
    const s3 = new S3Client(as('anna'));
    await s3.send(new PutObjectCommand({ ...put, Body: 'words' }));
    const copied = { Bucket: 'documents', Key: 'copy', CopySource: 'documents/runs%2Frun-1/text.json' };
    await s3.send(new CopyObjectCommand(copied));
    const { UploadId } = await s3.send(
      new CreateMultipartUploadCommand({ Bucket: 'documents', Key: 'copy' }),
    );
    await s3.send(new UploadPartCopyCommand({ ...copied, UploadId, PartNumber: 1 }));
    const copies = (await records()).filter(
      ({ eventName }) => eventName.endsWith('Copy') || eventName === 'CopyObject',
    );
    const named = { bucketName: 'documents', key: 'copy', 'x-amz-copy-source': copied.CopySource };
    expect(copies.map(({ requestParameters }) => requestParameters)).toEqual([named, named]);
  });

  it('that is refused is recorded with its error', async () => {
    const get = new GetObjectCommand({ Bucket: 'documents', Key: 'gone' });
    await expect(new S3Client(as('anna')).send(get)).rejects.toThrow();
    expect(await records()).toMatchObject([
      {
        eventName: 'GetObject',
        readOnly: true,
        errorCode: 'NoSuchKey',
        userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::000000000000:user/anna' },
      },
    ]);
  });

  it('by a link says who signed the link, refused or not', async () => {
    const s3 = new S3Client(as('function.extract'));
    await s3.send(new PutObjectCommand({ ...put, Body: 'words' }));
    const link = await getSignedUrl(s3, new GetObjectCommand(put), { expiresIn: 60 });
    await fetch(link);
    await fetch(link.replace('Expires=60', 'Expires=6000'));
    const [, read] = await records();
    const [refused] = await records('strangers.jsonl');
    expect(read).toMatchObject({
      eventName: 'GetObject',
      userIdentity: { accessKeyId: 'function.extract' },
      additionalEventData: { AuthenticationMethod: 'QueryString' },
    });
    expect(refused).toMatchObject({ eventName: 'GetObject', errorCode: 'SignatureDoesNotMatch' });
  });

  it('that manages the account names what it is about', async () => {
    const ssm = new SSMClient(as('anna'));
    await ssm.send(new PutParameterCommand({ Name: '/head', Value: 'secret value', Type: 'String' }));
    await ssm.send(new GetParameterCommand({ Name: '/head' }));
    expect(await records()).toMatchObject([
      { eventName: 'PutParameter', eventCategory: 'Management', requestParameters: { Name: '/head' } },
      { eventName: 'GetParameter', readOnly: true, requestParameters: { Name: '/head' } },
    ]);
  });

  it('in the name of a function that is not there is recorded', async () => {
    await new S3Client(as('function.ghost')).send(new PutObjectCommand({ ...put, Body: 'x' }));
    expect((await records())[0]?.userIdentity.arn).toBe(
      'arn:aws:sts::000000000000:assumed-role/unknown/ghost',
    );
  });
});

describe('a call of a stranger that is refused', () => {
  const signedBy = (secretAccessKey: string) =>
    new S3Client({ ...as('anna'), credentials: { accessKeyId: 'anna', secretAccessKey } });
  const named = { Bucket: 'documents', Key: 'gone' };
  const answered = (sent: Promise<unknown>) => sent.catch(() => undefined);

  it.each<[string, () => Promise<unknown>]>([
    ['without a key', () => fetch(`${gateway.url}/documents/runs/run-1/text.json`)],
    ['with a path that nobody can read', () => fetch(`${gateway.url}/documents/%ZZ`)],
    ['of no service', () => fetch(gateway.url, { method: 'POST', body: '{}' })],
    [
      'signed with a secret that is not the key’s',
      () => signedBy('guessed').send(new GetObjectCommand(named)),
    ],
    [
      'by a link that has run out and that nobody signed',
      () =>
        fetch(
          `${gateway.url}/documents/a?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=anna%2F20260101%2Feu%2Fs3%2Faws4_request&X-Amz-Date=20260101T000000Z&X-Amz-Expires=9&X-Amz-SignedHeaders=host&X-Amz-Signature=00`,
        ),
    ],
  ])('%s pushes no other call out of the trail', async (_, call) => {
    await answered(call());
    expect(await records()).toEqual([]);
    expect(await records('strangers.jsonl')).toHaveLength(1);
  });

  it('is told from one of somebody who is known', async () => {
    await answered(signedBy('test').send(new GetObjectCommand(named)));
    expect(await records()).toMatchObject([{ errorCode: 'NoSuchKey' }]);
    expect(await records('strangers.jsonl')).toEqual([]);
  });

  it('takes only so much room, however long its words are', async () => {
    const long = 'k'.repeat(7000);
    const credential = `${long}/20260101/${long.slice(1000)}/s3/aws4_request`;
    await fetch(`${gateway.url}/documents/${long.slice(0, 3000)}?versionId=${long.slice(0, 3000)}`, {
      headers: { 'user-agent': long.slice(0, 3000) },
    });
    await answered(
      fetch(`${gateway.url}/documents/a`, { headers: { authorization: `Credential=${credential}` } }),
    );
    for (const line of (await text('strangers.jsonl')).trim().split('\n'))
      expect(line.length).toBeLessThan(6000);
    expect(await records('strangers.jsonl')).toHaveLength(2);
  });
});

it('keeps nothing of what is sent or answered', async () => {
  const s3 = new S3Client(as('anna'));
  await s3.send(new PutObjectCommand({ ...put, Body: 'Payable within thirty days' }));
  await s3.send(new GetObjectCommand(put));
  await new SSMClient(as('anna')).send(
    new PutParameterCommand({ Name: '/head', Value: 'secret value', Type: 'String' }),
  );
  const sign = new SignCommand({
    KeyId: 'alias/none',
    Message: Buffer.from('Payable'),
    SigningAlgorithm: 'ECDSA_SHA_256',
  });
  await expect(new KMSClient(as('anna')).send(sign)).rejects.toThrow();
  expect(await text()).not.toMatch(/Payable|thirty|secret value|UGF5YWJsZ/);
});

it('holds nothing that steers a terminal', async () => {
  const Key = 'runs/run-1/\u202etxt.exe\u2066.json';
  await new S3Client(as('anna')).send(new PutObjectCommand({ ...put, Key, Body: 'x' }));
  expect(await text()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect((await records()).at(-1)?.requestParameters).toMatchObject({ key: Key });
});

it('cannot be read by other users of the machine', async () => {
  const undo = createFilesPrivately();
  const folder = await mkdtemp(join(tmpdir(), 'countersign-trail-'));
  const { listener } = createCloudTrail({ dataDir: folder, roleOf: () => '' });
  const request = {
    method: 'GET',
    path: '/%ZZ',
    query: new URLSearchParams(),
    headers: {},
    body: new Uint8Array(),
    region: 'eu-central-1',
  };
  listener({ request, service: 's3', operation: undefined, requestId: 'r', status: 400, known: true });
  undo();
  expect((await stat(join(folder, 'cloudtrail', 'calls.jsonl'))).mode & 0o077).toBe(0);
  await rm(folder, { recursive: true });
});

it('keeps nothing without a data folder', () => {
  expect(() => createCloudTrail({ dataDir: undefined, roleOf: () => '' })).not.toThrow();
});
