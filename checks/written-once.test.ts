import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAccessControl } from '../local/src/core/iam/access-control.ts';
import type { AwsRequest } from '../local/src/core/protocols/aws-api.ts';

const at = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
const roleArn = (name: string) => `arn:aws:iam::000000000000:role/${name}`;
const BUCKETS = join(import.meta.dirname, '../services/platform/resources/buckets.yml');

/** The statements that a bucket is deployed with wherever it is, by its ARN. */
function policyOf(bucket: 'Documents' | 'Inbox', Arn: string): object {
  const { Resources } = parse(readFileSync(BUCKETS, 'utf8'), { merge: true });
  const { Statement } = Resources[`${bucket}BucketPolicy`].Properties.PolicyDocument;
  const always = Statement.filter((statement: object) => 'Sid' in statement);
  const text = JSON.stringify({ Statement: always })
    .replaceAll(`{"Fn::GetAtt":["${bucket}Bucket","Arn"]}`, `"${Arn}"`)
    .replaceAll(/\{"Fn::Sub":"\$\{\w+\.Arn\}([^"]*)"\}/g, `"${Arn}$1"`)
    .replaceAll(/\{"Fn::Sub":"[^"]*:role\/(\w+)-\$\{[^}]*\}-(\w+)-[^"]*"\}/g, (_, service, name) =>
      JSON.stringify(roleArn(`${service}-${name}`)),
    );
  return JSON.parse(text);
}

/** Asks as somebody who may do everything with S3: an administrator, unless it is the role of a function. */
async function administratorOf(bucket: 'Documents' | 'Inbox', who = 'administrator') {
  const name = bucket.toLowerCase();
  const Arn = `arn:aws:s3:::${name}`;
  const access = createAccessControl(
    () => roleArn(who),
    () => ({}),
  );
  const declare = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
    const declared = { ...at, type, logicalId, properties };
    const provider = access.roles.providers.find((each) => each.type === type);
    const created = { ref: logicalId, attributes: { Arn } };
    access.resources.observe(declared, (await provider?.create(declared)) ?? created);
  };
  const PolicyDocument = { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
  await declare('AWS::IAM::Role', 'Administrator', {
    RoleName: who,
    Policies: [{ PolicyDocument }],
  });
  await declare('AWS::S3::Bucket', name, {});
  await declare('AWS::S3::BucketPolicy', 'Policy', {
    Bucket: name,
    PolicyDocument: policyOf(bucket, Arn),
  });
  return (operation: string, key: string, headers: Record<string, string> = {}, query = '', body = '') =>
    () => {
      const request: AwsRequest = {
        ...{ method: 'PUT', path: `/${name}/${key}`, query: new URLSearchParams(query), headers },
        ...{ body: new TextEncoder().encode(body), region: at.region, accessKeyId: 'function.api' },
      };
      access.authorize('s3', operation, request);
    };
}

const NOTES = [
  ['links/a', 'api'],
  ['contents/a/run-1', 'intake'],
  ['tokens/a', 'dispatch'],
  ['receipts/run-1', 'intake'],
  ['receipts/run-2', 'sweep'],
  ['decisions/run-1-r0/a', 'api'],
  ['forgotten/run-1', 'forget'],
] as const;

it.each(NOTES)('lets nobody but its writer note intake/%s', async (name, writer) => {
  const others = [
    'administrator',
    ...['api', 'dispatch', 'resume', 'erase'].map((each) => `choreographer-${each}`),
  ];
  for (const who of others.filter((each) => each !== `choreographer-${writer}`)) {
    const may = await administratorOf('Documents', who);
    expect(may('PutObject', `intake/${name}.json`, { 'if-none-match': '*' }), who).toThrow('explicit deny');
  }
});

it.each(NOTES)('lets nobody overwrite, hide or remove what stands under intake/%s', async (name, writer) => {
  const may = await administratorOf('Documents', `choreographer-${writer}`);
  const key = `intake/${name}.json`;
  expect(may('PutObject', key, { 'if-none-match': '*' })).not.toThrow();
  expect(may('GetObject', key)).not.toThrow();
  expect(may('PutObject', key)).toThrow('explicit deny');
  expect(may('PutObject', key, { 'if-match': '"etag"' })).toThrow('explicit deny');
  expect(may('CopyObject', key, { 'x-amz-copy-source': '/documents/other' })).toThrow('explicit deny');
  expect(may('CompleteMultipartUpload', key, {}, 'uploadId=1')).toThrow('explicit deny');
  expect(may('DeleteObject', key)).toThrow('explicit deny');
  expect(may('DeleteObject', key, {}, 'versionId=1')).toThrow('explicit deny');
  expect(may('DeleteObject', key, { 'x-amz-bypass-governance-retention': 'true' }, 'versionId=1')).toThrow(
    'explicit deny',
  );
});

const WRITTEN = [
  ['text.json', 'extract-finish'],
  ['extraction/task-1/pages.pdf', 'extract-extract'],
  ['classification.json', 'classify-classify'],
  ['section-plan.json', 'summarize-summarize'],
  ['brief.json', 'summarize-long'],
  ['sections/obligations/0/call.json', 'summarize-long'],
  ['routing/0.json', 'route-route'],
  ['alerts/high-risk/sent.json', 'route-route'],
  ['report/0/report.pdf', 'assemble-assemble'],
  ['words/event-1.json', 'audit-archive'],
] as const;
const STAGES = [...new Set(WRITTEN.map(([, writer]) => writer))];
const ONCE = { 'if-none-match': '*' };

it.each(WRITTEN)('lets nobody but the stage that made it write runs/run-1/%s, once', async (name, writer) => {
  const key = `runs/run-1/${name}`;
  const service = writer.split('-')[0] ?? '';
  for (const who of [
    'administrator',
    'choreographer-api',
    ...STAGES.filter((each) => !each.startsWith(service)),
  ])
    expect((await administratorOf('Documents', who))('PutObject', key, ONCE), who).toThrow('explicit deny');
  const may = await administratorOf('Documents', writer);
  expect(may('PutObject', key, ONCE)).not.toThrow();
  expect(may('PutObject', key)).toThrow('explicit deny');
  expect(may('CopyObject', key, { 'x-amz-copy-source': '/documents/other' })).toThrow('explicit deny');
  expect(may('CompleteMultipartUpload', key, {}, 'uploadId=1')).toThrow('explicit deny');
});

it('lets nobody but stages write what has no name yet', async () => {
  for (const who of ['administrator', 'choreographer-api'])
    expect((await administratorOf('Documents', who))('PutObject', 'runs/run-1/new.json', ONCE)).toThrow(
      'explicit deny',
    );
});

const FORGET = ['choreographer-forget', 'choreographer-erase'];
const FOR_GOOD = { 'x-amz-bypass-governance-retention': 'true' };

it.each([
  ['Documents', 'runs/run-1/text.json'],
  ['Documents', 'runs/run-1/report/0/report.pdf'],
  ['Inbox', 'dropped/nda.pdf'],
  ['Inbox', 'uploads/01/nda.pdf'],
] as const)('leaves the deletion of %s %s to who forgets', async (bucket, key) => {
  for (const who of ['administrator', 'choreographer-sweep', 'choreographer-api', 'audit-archive']) {
    const may = await administratorOf(bucket, who);
    expect(may('DeleteObject', key, {}, 'versionId=1'), who).toThrow('explicit deny');
    expect(may('DeleteObject', key, FOR_GOOD, 'versionId=1'), who).toThrow('explicit deny');
  }
  for (const who of FORGET) {
    const may = await administratorOf(bucket, who);
    expect(may('DeleteObject', key, {}, 'versionId=1'), who).not.toThrow();
    expect(may('DeleteObject', key, FOR_GOOD, 'versionId=1'), who).not.toThrow();
  }
});

it('lets nobody hide what a run wrote', async () => {
  for (const who of ['administrator', ...FORGET])
    expect((await administratorOf('Documents', who))('DeleteObject', 'runs/run-1/text.json'), who).toThrow(
      'explicit deny',
    );
});

it.each(['Documents', 'Inbox'] as const)('keeps the bucket of %s, and what is in it', async (bucket) => {
  const may = await administratorOf(bucket);
  for (const operation of ['DeleteBucket', 'PutBucketVersioning', 'PutBucketLifecycleConfiguration'])
    expect(may(operation, ''), operation).toThrow('explicit deny');
});

it('lets a deployment alone set how long documents are locked', async () => {
  const may = await administratorOf('Documents');
  expect(may('PutObjectLockConfiguration', '')).toThrow('explicit deny');
});

const DAY_MS = 86_400_000;

it('lets the recorder alone lock documents, so that who forgets can delete them', async () => {
  const until = new Date(Date.now() + DAY_MS - 60_000).toISOString();
  const lockedAs = (mode: string) =>
    `<Retention><Mode>${mode}</Mode><RetainUntilDate>${until}</RetainUntilDate></Retention>`;
  const written = { 'x-amz-object-lock-mode': 'GOVERNANCE', 'x-amz-object-lock-retain-until-date': until };
  const key = 'runs/run-1/text.json';
  const recorder = await administratorOf('Documents', 'audit-archive');
  expect(recorder('PutObjectRetention', key, {}, 'retention', lockedAs('GOVERNANCE'))).not.toThrow();
  expect(recorder('PutObjectRetention', key, {}, 'retention', lockedAs('COMPLIANCE'))).toThrow(
    'explicit deny',
  );
  const stage = await administratorOf('Documents', 'extract-extract');
  expect(stage('PutObject', key, ONCE)).not.toThrow();
  expect(stage('PutObject', key, { ...ONCE, ...written })).toThrow('explicit deny');
});

it('lets nobody put another file over what came by a link, or hide it', async () => {
  const may = await administratorOf('Inbox');
  const key = 'uploads/01/nda.pdf';
  expect(may('PutObject', key, { 'if-none-match': '*' })).not.toThrow();
  expect(may('PutObject', key)).toThrow('explicit deny');
  expect(may('CopyObject', key, { 'x-amz-copy-source': '/inbox/other' })).toThrow('explicit deny');
  expect(may('DeleteObject', key)).toThrow('explicit deny');
  expect(may('PutObject', 'dropped/nda.pdf')).not.toThrow();
});
