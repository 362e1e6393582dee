import { expect, it } from 'vitest';
import type { AwsRequest } from '../protocols/aws-api.ts';
import { createAccessControl } from './access-control.ts';

const at = { stackName: 's', region: 'eu-central-1', accountId: '000000000000' };
const Arn = 'arn:aws:s3:::inbox';
const role = 'arn:aws:iam::000000000000:role/api';

/** A bucket whose links lead to clean files alone, and a role that may read it, with a file of a status. */
async function inboxWith(status: string | undefined) {
  const tags = status === undefined ? {} : { Status: status };
  const access = createAccessControl(
    () => role,
    () => tags,
  );
  const declare = async (type: string, logicalId: string, properties: Record<string, unknown>) => {
    const declared = { ...at, type, logicalId, properties };
    const provider = access.roles.providers.find((each) => each.type === type);
    const created = { ref: logicalId, attributes: { Arn } };
    access.resources.observe(declared, (await provider?.create(declared)) ?? created);
  };
  const read = { Action: 's3:GetObject', Resource: `${Arn}/*` };
  const PolicyDocument = { Statement: [{ Effect: 'Allow', ...read }] };
  await declare('AWS::IAM::Role', 'Api', { RoleName: 'api', Policies: [{ PolicyDocument }] });
  await declare('AWS::S3::Bucket', 'inbox', {});
  const Condition = {
    StringNotEquals: { 's3:ExistingObjectTag/Status': 'CLEAN' },
    StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
  };
  const Statement = { Effect: 'Deny', Principal: '*', ...read, Condition };
  await declare('AWS::S3::BucketPolicy', 'Policy', { Bucket: 'inbox', PolicyDocument: { Statement } });
  return (query: string) => () => {
    const request: AwsRequest = {
      ...{ method: 'GET', path: '/inbox/nda.pdf', query: new URLSearchParams(query) },
      ...{ headers: {}, body: new Uint8Array(), region: at.region, accessKeyId: 'function.api' },
    };
    access.authorize('s3', 'GetObject', request);
  };
}

it.each([undefined, 'INFECTED'])(
  'lets no link lead to a file that is %s, and whoever signs in read it',
  async (status) => {
    const reading = await inboxWith(status);
    expect(reading('X-Amz-Signature=a')).toThrow('explicit deny');
    expect(reading('')).not.toThrow();
  },
);

it('lets a link lead to a clean file', async () => {
  expect((await inboxWith('CLEAN'))('X-Amz-Signature=a')).not.toThrow();
});
