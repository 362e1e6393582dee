import { ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { S3 } from '../../aws/s3/index.ts';
import { createS3 } from '../../aws/s3/index.ts';
import { createSsm, type Ssm } from '../../aws/ssm/index.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { openTestGateway } from '../gateway/testing.ts';
import type { AwsRequest } from '../protocols/aws-api.ts';
import { verifySigned } from './signed-request.ts';

const secretOf = (id: string) => `secret of ${id}`;
const good = { accessKeyId: 'local', secretAccessKey: secretOf('local') };

let gateway: Gateway;
let ssm: Ssm;
let s3: S3;
let changed: (request: AwsRequest) => AwsRequest;
let now: () => number;

beforeEach(async () => {
  gateway = await openTestGateway();
  ssm = createSsm();
  s3 = createS3({ secretOf });
  changed = (request) => request;
  now = Date.now;
  gateway.serve({
    apis: [ssm.api, s3.api],
    authorize: (service, operation, request) =>
      verifySigned(service, operation, changed(request), { secretOf, now: now() }),
  });
  const [bucket] = s3.providers;
  await bucket?.create({
    type: bucket.type,
    logicalId: 'B',
    stackName: 's',
    region: 'eu-central-1',
    accountId: '000000000000',
    properties: { BucketName: 'documents' },
  });
});
afterEach(async () => {
  await gateway.close();
  ssm.close();
  s3.close();
});

const config = (credentials = good) => ({
  endpoint: gateway.url,
  region: 'eu-central-1',
  credentials,
  maxAttempts: 1,
});
const ssmAs = (credentials = good) => new SSMClient(config(credentials));
const put = () => ssmAs().send(new PutParameterCommand({ Name: 'n', Value: 'ä=1', Type: 'String' }));

describe('a request that is signed with the secret of its key', () => {
  it('is good, whatever its body', async () => {
    await put();
    const { Parameter } = await ssmAs().send(new GetParameterCommand({ Name: 'n' }));
    expect(Parameter?.Value).toBe('ä=1');
  });

  it.each(['a b/ü+1.pdf', "it's (1)!*.pdf", 'a//b/../c', '100 %.pdf'])(
    'is good for the key %s',
    async (Key) => {
      const client = new S3Client({ ...config(), forcePathStyle: true });
      await client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: 'words' }));
      const list = new ListObjectsV2Command({ Bucket: 'documents', Prefix: Key, StartAfter: '', MaxKeys: 3 });
      expect((await client.send(list)).Contents?.map((object) => object.Key)).toEqual([Key]);
    },
  );
});

describe('a request is refused', () => {
  const altered: [string, string, (request: AwsRequest) => AwsRequest][] = [
    [
      'whose body was changed',
      'InvalidSignatureException',
      (request) => ({ ...request, body: Buffer.from('{"Name":"other"}') }),
    ],
    [
      'whose operation was changed',
      'InvalidSignatureException',
      (request) => ({
        ...request,
        headers: { ...request.headers, 'x-amz-target': 'AmazonSSM.GetParameter' },
      }),
    ],
    ['whose path was changed', 'InvalidSignatureException', (request) => ({ ...request, path: '/other' })],
    [
      'that names no signed headers',
      'IncompleteSignature',
      (request) => ({
        ...request,
        headers: {
          ...request.headers,
          authorization: request.headers.authorization?.replace('SignedHeaders=', 'Other=') ?? '',
        },
      }),
    ],
    [
      'without a signature',
      'MissingAuthenticationToken',
      ({ headers: { authorization, ...headers }, ...request }) => ({ ...request, headers }),
    ],
  ];
  it.each(altered)('%s: %s', async (_, name, change) => {
    changed = change;
    await expect(put()).rejects.toMatchObject({ name });
  });

  it('that is signed with another secret', async () => {
    const guess = ssmAs({ accessKeyId: 'local', secretAccessKey: 'local' });
    await expect(guess.send(new GetParameterCommand({ Name: 'n' }))).rejects.toMatchObject({
      name: 'InvalidSignatureException',
    });
  });

  it('that was signed long ago', async () => {
    now = () => Date.now() + 3_600_000;
    await expect(put()).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
  });
});

it('lets people sign in at a user pool without credentials of AWS, and nobody administer it', () => {
  const request: AwsRequest = {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: new Uint8Array(),
    region: 'eu-central-1',
  };
  const ask = (operation: string) => () =>
    verifySigned('cognito-idp', operation, request, { secretOf, now: 0 });
  expect(ask('InitiateAuth')).not.toThrow();
  expect(ask('AdminCreateUser')).toThrow('missing Authentication Token');
});
