import { beforeEach, describe, expect, it } from 'vitest';
import type { AwsRequest } from '../protocols/aws-api.ts';
import { type AccessControl, createAccessControl } from './access-control.ts';

const region = 'eu-central-1';
const key = `arn:aws:kms:${region}:000000000000:key/data`;

let access: AccessControl;

async function declare(
  type: string,
  logicalId: string,
  properties: Record<string, unknown>,
  created?: object,
) {
  const declared = { type, logicalId, stackName: 's', region, accountId: '000000000000', properties };
  const provider = access.roles.providers.find((each) => each.type === type);
  const result = (await provider?.create(declared)) ?? { ref: logicalId, ...created };
  access.resources.observe(declared, result);
}

function grant(...statements: object[]) {
  const PolicyDocument = { Statement: statements };
  return declare('AWS::IAM::Role', 'Route', {
    RoleName: 'route',
    Policies: [{ PolicyDocument }],
  });
}

const request = (changes: Partial<AwsRequest> = {}): AwsRequest => ({
  method: 'PUT',
  path: '/documents/runs/1/text.json',
  query: new URLSearchParams(),
  headers: {},
  body: new Uint8Array(),
  region,
  accessKeyId: 'function.route',
  ...changes,
});
const json = (input: object) =>
  request({ method: 'POST', path: '/', body: Buffer.from(JSON.stringify(input)) });

beforeEach(async () => {
  access = createAccessControl(() => 'arn:aws:iam::000000000000:role/route');
  await declare(
    'AWS::KMS::Key',
    'Key',
    {
      KeyPolicy: {
        Statement: {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::000000000000:root' },
          Action: 'kms:*',
          Resource: '*',
        },
      },
    },
    { ref: 'data', attributes: { Arn: key } },
  );
  const BucketEncryption = {
    ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { KMSMasterKeyID: key } }],
  };
  const bucket = { ref: 'documents', attributes: { Arn: 'arn:aws:s3:::documents' } };
  await declare('AWS::S3::Bucket', 'Documents', { BucketEncryption }, bucket);
});

describe('authorize', () => {
  it('says in the words of AWS what is missing, and writes it down', async () => {
    await grant();
    const message =
      'User: arn:aws:sts::000000000000:assumed-role/route/route is not authorized to perform: s3:PutObject on ' +
      'resource: arn:aws:s3:::documents/runs/1/text.json because no identity-based policy allows the s3:PutObject action';
    expect(() => access.authorize('s3', 'PutObject', request())).toThrow(
      expect.objectContaining({ code: 'AccessDenied', status: 403, message }),
    );
    expect(access.log.report().denied).toEqual([message]);
  });

  it('wants the key of an encrypted bucket, too', async () => {
    const put = { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::documents/*' };
    await grant(put);
    expect(() => access.authorize('s3', 'PutObject', request())).toThrow('kms:GenerateDataKey');
    await grant(put, {
      Effect: 'Allow',
      Action: 'kms:GenerateDataKey',
      Resource: key,
      Condition: { StringEquals: { 'kms:ViaService': 's3.eu-central-1.amazonaws.com' } },
    });
    expect(() => access.authorize('s3', 'PutObject', request())).not.toThrow();
  });

  it('lets the keys of the account do everything, and a role that nobody declares nothing', async () => {
    await grant();
    expect(() => access.authorize('s3', 'PutObject', request({ accessKeyId: 'test' }))).not.toThrow();
    const unknown = request({ accessKeyId: 'role.nobody/me' });
    expect(() => access.authorize('s3', 'PutObject', unknown)).toThrow('assumed-role/nobody/me');
  });

  it('looks at the type of every event that is put', async () => {
    await grant({
      Effect: 'Allow',
      Action: 'events:PutEvents',
      Resource: '*',
      Condition: {
        StringEquals: { 'events:source': 'countersign.route' },
        'ForAllValues:StringEquals': { 'events:detail-type': ['contract.routed.v1'] },
      },
    });
    const put = (...types: string[]) =>
      json({
        Entries: types.map((DetailType) => ({
          EventBusName: 'countersign-local',
          Source: 'countersign.route',
          DetailType,
        })),
      });
    expect(() => access.authorize('events', 'PutEvents', put('contract.routed.v1'))).not.toThrow();
    expect(() =>
      access.authorize('events', 'PutEvents', put('contract.routed.v1', 'contract.indexed.v1')),
    ).toThrow(expect.objectContaining({ code: 'AccessDeniedException' }));
  });

  it.each([
    [
      'sqs',
      'SendMessageBatch',
      json({ QueueUrl: 'http://127.0.0.1:1/000000000000/q' }),
      'sqs:SendMessage',
      'q',
    ],
    ['ssm', 'GetParameter', json({ Name: '/a/b' }), 'ssm:GetParameter', ':parameter/a/b'],
    ['states', 'StartExecution', json({ stateMachineArn: 'arn:m' }), 'states:StartExecution', 'arn:m'],
    ['kms', 'Sign', json({ KeyId: key }), 'kms:Sign', key],
    [
      'bedrock',
      'Converse',
      request({ path: '/model/eu.a.b/converse' }),
      'bedrock:InvokeModel',
      'inference-profile/eu.a.b',
    ],
    [
      'es',
      'search',
      request({ method: 'POST', path: '/_aws/opensearch/d/i/_search' }),
      'es:ESHttpPost',
      'domain/d/i/_search',
    ],
    [
      's3',
      'GetObject',
      request({ method: 'GET', query: new URLSearchParams('versionId=1') }),
      's3:GetObjectVersion',
      'documents/runs',
    ],
    [
      's3',
      'ListObjectsV2',
      request({ method: 'GET', path: '/documents' }),
      's3:ListBucket',
      'arn:aws:s3:::documents ',
    ],
    ['dynamodb', 'PutItem', json({}), 'dynamodb:PutItem', '*'],
  ])('knows what %s %s needs', async (service, operation, call, action, resource) => {
    await grant();
    let message = '';
    try {
      access.authorize(service, operation, call);
    } catch (error) {
      message = String(error);
    }
    expect(message).toContain(`perform: ${action} on resource: `);
    expect(message).toContain(resource);
  });

  it('reads the document of a Textract job as its caller, who passes the role', async () => {
    const start = json({
      DocumentLocation: { S3Object: { Bucket: 'documents', Name: 'a.pdf' } },
      NotificationChannel: { RoleArn: 'arn:aws:iam::000000000000:role/textract' },
    });
    const textract = { Effect: 'Allow', Action: 'textract:*', Resource: '*' };
    const read = { Effect: 'Allow', Action: ['s3:GetObject', 'kms:Decrypt'], Resource: '*' };
    await grant(textract);
    expect(() => access.authorize('textract', 'StartDocumentTextDetection', start)).toThrow('s3:GetObject');
    await grant(textract, read);
    expect(() => access.authorize('textract', 'StartDocumentTextDetection', start)).toThrow('iam:PassRole');
  });
});

it('takes a deletion of several objects for as many deletions of versions', async () => {
  const erase = {
    Effect: 'Allow',
    Action: ['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    Resource: 'arn:aws:s3:::documents/runs/*',
  };
  await grant(erase);
  const deletion = (key: string) =>
    request({
      method: 'DELETE',
      path: `/documents/${encodeURIComponent(key)}`,
      query: new URLSearchParams('versionId=1'),
      headers: { 'x-amz-bypass-governance-retention': 'true' },
    });
  expect(() => access.authorize('s3', 'DeleteObjects', request({ path: '/documents' }))).not.toThrow();
  expect(() => access.authorize('s3', 'DeleteObject', deletion('runs/1/text.json'))).not.toThrow();
  expect(() => access.authorize('s3', 'DeleteObject', deletion('models/m'))).toThrow(
    's3:DeleteObjectVersion',
  );
});

it('knows for how many days more something is to be locked', async () => {
  await grant({
    Effect: 'Allow',
    Action: 's3:PutObjectRetention',
    Resource: '*',
    Condition: {
      StringEquals: { 's3:object-lock-mode': 'GOVERNANCE' },
      NumericLessThanEquals: { 's3:object-lock-remaining-retention-days': '30' },
    },
  });
  const locking = (days: number, mode = 'GOVERNANCE') => {
    const until = new Date(Date.now() + days * 86_400_000 - 60_000).toISOString();
    const body = `<Retention><Mode>${mode}</Mode><RetainUntilDate>${until}</RetainUntilDate></Retention>`;
    const call = { path: '/documents/runs/1/text.json', query: new URLSearchParams('retention') };
    return () =>
      access.authorize(
        's3',
        'PutObjectRetention',
        request({ ...call, body: new TextEncoder().encode(body) }),
      );
  };
  expect(locking(30)).not.toThrow();
  expect(locking(31)).toThrow('s3:PutObjectRetention');
  expect(locking(30, 'COMPLIANCE')).toThrow('s3:PutObjectRetention');
});

describe('the report', () => {
  it('tells the permissions that nothing asked for', async () => {
    await grant({ Effect: 'Allow', Action: ['ssm:GetParameter', 'ssm:PutParameter'], Resource: '*' });
    access.authorize('ssm', 'GetParameter', json({ Name: '/a' }));
    expect(access.log.report().unused).toEqual([
      { role: 'route', action: 'ssm:PutParameter', resource: '*' },
    ]);
  });

  it.each([
    ['The embedded runtime does not support includedData.', true],
    ['versions are not supported', true],
    ['Execution does not exist', false],
  ])('names what a role asked the runtime for, and it does not do: %s', async (message, named) => {
    await grant();
    const call = {
      ...{ service: 'states', operation: 'DescribeExecution', requestId: '1', status: 400 },
      known: true,
    };
    const error = { code: 'ValidationException', message };
    for (const accessKeyId of ['function.route', 'operator'])
      access.onCall({ ...call, error, request: request({ accessKeyId }) });
    const said = access.log.report().unsupported;
    expect(said).toEqual(named ? [expect.stringContaining(`states:DescribeExecution: ${message}`)] : []);
  });
});

describe('authorizeService', () => {
  const queue = `arn:aws:sqs:${region}:000000000000:q`;
  const rule = `arn:aws:events:${region}:000000000000:rule/r`;
  const send = () => access.authorizeService('events.amazonaws.com', 'sqs:SendMessage', queue, rule);

  it('keeps a rule out of a queue without a policy, and lets it into one that names it', async () => {
    await declare('AWS::SQS::Queue', 'Q', {}, { ref: 'http://q', attributes: { Arn: queue } });
    expect(send).toThrow('no resource-based policy allows the sqs:SendMessage action');
    await declare('AWS::SQS::QueuePolicy', 'P', {
      Queues: ['http://q'],
      PolicyDocument: {
        Statement: {
          Effect: 'Allow',
          Principal: { Service: 'events.amazonaws.com' },
          Action: 'sqs:SendMessage',
          Resource: queue,
          Condition: { ArnEquals: { 'aws:SourceArn': rule } },
        },
      },
    });
    expect(send).not.toThrow();
  });
});
