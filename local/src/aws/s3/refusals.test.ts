import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteBucketLifecycleCommand,
  DeleteBucketReplicationCommand,
  DeleteBucketWebsiteCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketAclCommand,
  GetBucketLoggingCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTorrentCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutBucketAclCommand,
  PutBucketCorsCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
  PutObjectAclCommand,
  PutObjectCommand,
  RestoreObjectCommand,
  S3ServiceException,
  SelectObjectContentCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

let test: TestS3;
const Key = 'contract.pdf';
const at = { Bucket, Key };

beforeAll(async () => {
  test = await openTestS3();
  await test.declare();
});
beforeEach(() => test.put(Key, 'hello'));
afterAll(() => test.close());

const put = (input: object) => new PutObjectCommand({ ...at, Body: 'changed', ...input });
const copy = (input: object) =>
  new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/${Key}`, ...input });
const Website = { WebsiteConfiguration: { IndexDocument: { Suffix: 'index.html' } } };
const Origins = { CORSConfiguration: { CORSRules: [{ AllowedMethods: ['GET'], AllowedOrigins: ['*'] }] } };
const Expiry = {
  LifecycleConfiguration: { Rules: [{ Status: 'Enabled' as const, Expiration: { Days: 1 }, Filter: {} }] },
};
const Replication = { ReplicationConfiguration: { Role: 'r', Rules: [] } };

describe('what S3 can do and this one cannot is refused by name, and changes nothing', () => {
  it.each([
    ['the ACL of an object', () => new PutObjectAclCommand({ ...at, ACL: 'private' }), 'acl'],
    ['reading the ACL of an object', () => new GetObjectAclCommand(at), 'acl'],
    ['the ACL of a bucket', () => new PutBucketAclCommand({ Bucket, ACL: 'private' }), 'acl'],
    ['reading the ACL of a bucket', () => new GetBucketAclCommand({ Bucket }), 'acl'],
    ['a web site', () => new PutBucketWebsiteCommand({ Bucket, ...Website }), 'website'],
    ['deleting a web site', () => new DeleteBucketWebsiteCommand({ Bucket }), 'website'],
    ['origins', () => new PutBucketCorsCommand({ Bucket, ...Origins }), 'cors'],
    ['a policy', () => new PutBucketPolicyCommand({ Bucket, Policy: '{}' }), 'policy'],
    ['expiry', () => new PutBucketLifecycleConfigurationCommand({ Bucket, ...Expiry }), 'lifecycle'],
    ['replication', () => new PutBucketReplicationCommand({ Bucket, ...Replication }), 'replication'],
    ['deleting replication', () => new DeleteBucketReplicationCommand({ Bucket }), 'replication'],
    ['logging', () => new GetBucketLoggingCommand({ Bucket }), 'logging'],
    ['torrents', () => new GetObjectTorrentCommand(at), 'torrent'],
    ['restoring', () => new RestoreObjectCommand({ ...at, RestoreRequest: { Days: 1 } }), 'restore'],
    ['a public ACL with an upload', () => put({ ACL: 'public-read' }), 'x-amz-acl'],
    ['a grant with an upload', () => put({ GrantRead: 'id=1' }), 'x-amz-grant-read'],
    ['appending', () => put({ WriteOffsetBytes: 5 }), 'x-amz-write-offset-bytes'],
    ['a public bucket', () => new CreateBucketCommand({ Bucket: 'other', ACL: 'public-read' }), 'x-amz-acl'],
    ['a grant with a copy', () => copy({ GrantRead: 'id=1' }), 'x-amz-grant-read'],
    [
      'a grant with a multipart upload',
      () => new CreateMultipartUploadCommand({ ...at, GrantRead: 'id=1' }),
      'x-amz-grant-read',
    ],
    ['a condition of a deletion', () => new DeleteObjectCommand({ ...at, IfMatch: '"x"' }), 'if-match'],
    ['a second factor', () => new DeleteObjectCommand({ ...at, MFA: '1 2' }), 'x-amz-mfa'],
    ['a prefix of uploads', () => new ListMultipartUploadsCommand({ Bucket, Prefix: 'a' }), 'prefix'],
    [
      'optional attributes of a list',
      () => new ListObjectsV2Command({ Bucket, OptionalObjectAttributes: ['RestoreStatus'] }),
      'x-amz-optional-object-attributes',
    ],
    [
      'a deletion that needs a second factor',
      () =>
        new PutBucketVersioningCommand({
          Bucket,
          VersioningConfiguration: { Status: 'Enabled', MFADelete: 'Enabled' },
        }),
      'MfaDelete',
    ],
    [
      'SQL',
      () =>
        new SelectObjectContentCommand({
          ...at,
          Expression: 'x',
          ExpressionType: 'SQL',
          InputSerialization: {},
          OutputSerialization: {},
        }),
      'select',
    ],
  ])('%s', async (_name, command, named) => {
    const sent = test.client.send(command() as PutObjectCommand);
    await expect(sent).rejects.toMatchObject({ name: 'NotImplemented', $metadata: { httpStatusCode: 501 } });
    await expect(sent).rejects.toThrow(named);
    expect(await test.text(Key)).toBe('hello');
  });
});

it('takes an ACL that gives nobody else anything', async () => {
  await test.client.send(put({ ACL: 'bucket-owner-full-control' }));
  expect(await test.text(Key)).toBe('changed');
});

it('refuses a bucket that is expected to be of another account', async () => {
  const sent = test.client.send(put({ ExpectedBucketOwner: '111111111111' }));
  await expect(sent).rejects.toMatchObject({ name: 'AccessDenied' });
  await test.client.send(put({ ExpectedBucketOwner: '000000000000' }));
});

it('refuses a condition on one object of a batch, and deletes the others', async () => {
  await test.put('other', 'x');
  const Objects = [{ Key, ETag: '"x"' }, { Key: 'other' }];
  const { Errors, Deleted } = await test.client.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects } }),
  );
  expect(Errors).toMatchObject([{ Key, Code: 'NotImplemented' }]);
  expect(Deleted).toMatchObject([{ Key: 'other' }]);
});

it('still deletes the kept document of a sub-resource that it knows', async () => {
  await test.client.send(new DeleteBucketLifecycleCommand({ Bucket }));
  expect(await test.text(Key)).toBe('hello');
});

describe('conditions on the source of a copy', () => {
  const past = new Date('2020-01-01');
  const future = new Date('2090-01-01');
  const ETAG = '"5d41402abc4b2a76b9719d911017c592"';

  it.each([
    ['another etag', { CopySourceIfMatch: '"x"' }],
    ['the same etag, when it must not', { CopySourceIfNoneMatch: ETAG }],
    ['not changed since', { CopySourceIfModifiedSince: future }],
    ['changed since', { CopySourceIfUnmodifiedSince: past }],
  ])('%s: not copied', async (_name, condition) => {
    await expect(test.client.send(copy(condition))).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(test.text('copy')).rejects.toBeInstanceOf(S3ServiceException);
  });

  it.each([
    ['the etag', { CopySourceIfMatch: ETAG }],
    ['another etag, as it must be', { CopySourceIfNoneMatch: '"x"' }],
    ['changed since', { CopySourceIfModifiedSince: past }],
    ['not changed since', { CopySourceIfUnmodifiedSince: future }],
  ])('%s: copied', async (_name, condition) => {
    await test.client.send(copy(condition));
    expect(await test.text('copy')).toBe('hello');
    await test.client.send(new DeleteObjectCommand({ Bucket, Key: 'copy' }));
  });
});

it('refuses the second part of what has one, and answers the first', async () => {
  expect(await test.text(Key, { PartNumber: 1 })).toBe('hello');
  const second = test.client.send(new GetObjectCommand({ ...at, PartNumber: 2 }));
  await expect(second).rejects.toMatchObject({ name: 'InvalidPartNumber' });
});
