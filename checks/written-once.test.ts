import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAccessControl } from '../local/src/core/iam/access-control.ts';
import type { AwsRequest } from '../local/src/core/protocols/aws-api.ts';

const at = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
const Arn = 'arn:aws:s3:::documents';
const role = 'arn:aws:iam::000000000000:role/administrator';
const BUCKETS = join(import.meta.dirname, '../services/platform/resources/buckets.yml');

/** The policy that the documents bucket is deployed with, where its ARN is known. */
function policyOfDocuments(): object {
  const { Resources } = parse(readFileSync(BUCKETS, 'utf8'), { merge: true });
  const text = JSON.stringify(Resources.DocumentsBucketPolicy.Properties.PolicyDocument)
    .replaceAll('{"Fn::GetAtt":["DocumentsBucket","Arn"]}', `"${Arn}"`)
    .replaceAll(/\{"Fn::Sub":"\$\{DocumentsBucket\.Arn\}([^"]*)"\}/g, `"${Arn}$1"`);
  return JSON.parse(text);
}

/** Asks as somebody who may do everything with S3. */
async function administrator() {
  const access = createAccessControl(
    () => role,
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
    RoleName: 'administrator',
    Policies: [{ PolicyDocument }],
  });
  await declare('AWS::S3::Bucket', 'documents', {});
  await declare('AWS::S3::BucketPolicy', 'Policy', {
    Bucket: 'documents',
    PolicyDocument: policyOfDocuments(),
  });
  return (operation: string, key: string, headers: Record<string, string> = {}, query = '') =>
    () => {
      const request: AwsRequest = {
        ...{ method: 'PUT', path: `/documents/${key}`, query: new URLSearchParams(query), headers },
        ...{ body: new Uint8Array(), region: at.region, accessKeyId: 'function.api' },
      };
      access.authorize('s3', operation, request);
    };
}

const NOTES = ['links/a', 'contents/a/run-1', 'tokens/a', 'receipts/run-1', 'decisions/run-1-r0/a'];

it.each(NOTES)('lets nobody overwrite, hide or remove what stands under intake/%s', async (name) => {
  const may = await administrator();
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

it('leaves the documents of runs to who forgets them', async () => {
  const may = await administrator();
  expect(may('DeleteObject', 'runs/run-1/text.json', {}, 'versionId=1')).not.toThrow();
  expect(may('PutObject', 'runs/run-1/text.json')).not.toThrow();
});
