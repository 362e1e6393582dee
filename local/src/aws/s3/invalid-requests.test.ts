import {
  CopyObjectCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectAttributesCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
  type S3Client,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Bucket, openTestS3, type TestS3 } from './testing.ts';

let test: TestS3;
let UploadId: string | undefined;
const Key = 'contract.pdf';
const at = { Bucket, Key };
const Locked = 'locked';
const lockedAt = { Bucket: Locked, Key };

beforeAll(async () => {
  test = await openTestS3();
  await test.declare();
  await test.put(Key, 'hello');
  await test.client.send(new CreateBucketCommand({ Bucket: Locked, ObjectLockEnabledForBucket: true }));
  await test.client.send(new PutObjectCommand({ ...lockedAt, Body: 'hello' }));
  ({ UploadId } = await test.client.send(new CreateMultipartUploadCommand({ ...at, Key: 'parts' })));
});
afterAll(() => test.close());

const tomorrow = new Date(Date.now() + 86_400_000);
const yesterday = new Date(Date.now() - 86_400_000);
const put = (more: object) => new PutObjectCommand({ ...lockedAt, Body: 'changed', ...more });
const copy = (more: object) =>
  new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/${Key}`, ...more });
const retain = (Retention: object, more: object = {}) =>
  new PutObjectRetentionCommand({ ...lockedAt, Retention, ...more });
const lock = (DefaultRetention: object, more: object = {}) =>
  new PutObjectLockConfigurationCommand({
    Bucket: Locked,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention } },
    ...more,
  });
const copyPart = (CopySourceRange: string) =>
  new UploadPartCopyCommand({
    ...{ Bucket, Key: 'parts', UploadId, PartNumber: 1 },
    ...{ CopySource: `${Bucket}/${Key}`, CopySourceRange },
  });
const startUpload = (more: object) => new CreateMultipartUploadCommand({ ...at, Key: 'other', ...more });
const attributes = (...ObjectAttributes: string[]) =>
  new GetObjectAttributesCommand({ ...at, ObjectAttributes: ObjectAttributes as ['ETag'] });

/** What any client sends. */
type Command = Parameters<S3Client['send']>[0];
type Row = readonly [what: string, command: () => object, name: string];

const LOCKS: readonly Row[] = [
  ['a mode without a date', () => put({ ObjectLockMode: 'GOVERNANCE' }), 'InvalidArgument'],
  ['a date without a mode', () => put({ ObjectLockRetainUntilDate: tomorrow }), 'InvalidArgument'],
  [
    'a mode that is none',
    () => put({ ObjectLockMode: 'FOO', ObjectLockRetainUntilDate: tomorrow }),
    'InvalidArgument',
  ],
  [
    'a date that is over',
    () => put({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: yesterday }),
    'InvalidArgument',
  ],
  ['a hold that is none', () => put({ ObjectLockLegalHoldStatus: 'MAYBE' }), 'InvalidArgument'],
  [
    'a lock in a bucket without',
    () => put({ Bucket, ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: tomorrow }),
    'InvalidRequest',
  ],
  ['a hold in a bucket without', () => put({ Bucket, ObjectLockLegalHoldStatus: 'ON' }), 'InvalidRequest'],
  [
    'a copy that is locked in a bucket without',
    () => copy({ ObjectLockMode: 'GOVERNANCE', ObjectLockRetainUntilDate: tomorrow }),
    'InvalidRequest',
  ],
  ['an upload with half a lock', () => startUpload({ ObjectLockMode: 'GOVERNANCE' }), 'InvalidArgument'],
  [
    'a retention in a bucket without',
    () => retain({ Mode: 'GOVERNANCE', RetainUntilDate: tomorrow }, { Bucket }),
    'InvalidRequest',
  ],
  ['a retention without a date', () => retain({ Mode: 'GOVERNANCE' }), 'MalformedXML'],
  ['a retention without a mode', () => retain({ RetainUntilDate: tomorrow }), 'MalformedXML'],
  ['a retention of no known mode', () => retain({ Mode: 'FOO', RetainUntilDate: tomorrow }), 'MalformedXML'],
  [
    'a retention that is over',
    () => retain({ Mode: 'GOVERNANCE', RetainUntilDate: yesterday }),
    'InvalidArgument',
  ],
  ['asking a bucket without for one', () => new GetObjectRetentionCommand(at), 'InvalidRequest'],
  [
    'a legal hold that is none',
    () => new PutObjectLegalHoldCommand({ ...lockedAt, LegalHold: { Status: 'MAYBE' as 'ON' } }),
    'MalformedXML',
  ],
  [
    'a legal hold in a bucket without',
    () => new PutObjectLegalHoldCommand({ ...at, LegalHold: { Status: 'ON' } }),
    'InvalidRequest',
  ],
  ['a default of no known mode', () => lock({ Mode: 'FOO', Days: 1 }), 'MalformedXML'],
  ['a default of days and years', () => lock({ Mode: 'GOVERNANCE', Days: 1, Years: 1 }), 'MalformedXML'],
  ['a default of 36,501 days', () => lock({ Mode: 'GOVERNANCE', Days: 36_501 }), 'InvalidArgument'],
  [
    'a retention of more than a hundred years',
    () => retain({ Mode: 'GOVERNANCE', RetainUntilDate: new Date('2200-01-01') }),
    'InvalidArgument',
  ],
  ['a default of no days', () => lock({ Mode: 'GOVERNANCE', Days: 0 }), 'InvalidArgument'],
  ['a lock without versions', () => lock({ Mode: 'GOVERNANCE', Days: 1 }, { Bucket }), 'InvalidBucketState'],
  [
    'no versions under a lock',
    () =>
      new PutBucketVersioningCommand({ Bucket: Locked, VersioningConfiguration: { Status: 'Suspended' } }),
    'InvalidBucketState',
  ],
];

const tagSet = (...keys: string[]) =>
  new PutObjectTaggingCommand({ ...at, Tagging: { TagSet: keys.map((Key) => ({ Key, Value: 'x' })) } });
const eleven = Array.from({ length: 11 }, (_, index) => `t${index}`);
const page = (ContinuationToken: string) => new ListObjectsV2Command({ Bucket, ContinuationToken });

const keyArn = (region: string, account = '000000000000') =>
  `arn:aws:kms:${region}:${account}:key/12345678-1234-1234-1234-123456789012`;
const kms = (SSEKMSKeyId: string) => ({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId }) as const;
const deletion = (count: number) =>
  new DeleteObjectsCommand({
    Bucket,
    Delete: { Objects: Array.from({ length: count }, (_, index) => ({ Key: `none-${index}` })) },
  });

const OTHERS: readonly Row[] = [
  ['eleven tags', () => tagSet(...eleven), 'BadRequest'],
  ['eleven tags of a new object', () => put({ Tagging: eleven.join('&') }), 'BadRequest'],
  ['a tag of AWS', () => tagSet('aws:x'), 'InvalidTag'],
  ['a tag without a key', () => tagSet(''), 'InvalidTag'],
  ['a tag of a key of 129 characters', () => tagSet('k'.repeat(129)), 'InvalidTag'],
  ['a tag of a key in brackets', () => tagSet('<>'), 'InvalidTag'],
  ['a tag of AWS for a new object', () => put({ Tagging: 'aws:x=1' }), 'InvalidTag'],
  ['a tag of a value of 257 characters', () => put({ Tagging: `a=${'v'.repeat(257)}` }), 'InvalidTag'],
  ['one tag twice', () => tagSet('a', 'a'), 'InvalidTag'],
  ['a made-up continuation token', () => page('bogus'), 'InvalidArgument'],
  ['a continuation token that is a key', () => page('Y29udHJhY3Q'), 'InvalidArgument'],
  ['a range without an end', () => copyPart('bytes=5-'), 'InvalidArgument'],
  ['a range that is none', () => copyPart('1-2'), 'InvalidArgument'],
  ['a range beyond the end', () => copyPart('bytes=0-99'), 'InvalidRequest'],
  ['an unknown metadata directive', () => copy({ MetadataDirective: 'FOO' }), 'InvalidArgument'],
  ['an unknown tagging directive', () => copy({ TaggingDirective: 'FOO' }), 'InvalidArgument'],
  ['a copy over itself that changes nothing', () => copy({ Key }), 'InvalidRequest'],
  ['a storage class that is none', () => copy({ StorageClass: 'FOO' }), 'InvalidStorageClass'],
  ['an archive', () => put({ StorageClass: 'GLACIER' }), 'NotImplemented'],
  ['an unknown encryption', () => put({ ServerSideEncryption: 'rot13' }), 'InvalidArgument'],
  ['a key without its encryption', () => put({ SSEKMSKeyId: 'key' }), 'InvalidArgument'],
  ['a key by no name', () => put(kms('nope')), 'KMS.NotFoundException'],
  ['a key of another region', () => put(kms(keyArn('us-east-1'))), 'KMS.NotFoundException'],
  ['a key of another account', () => put(kms(keyArn('eu-central-1', '111111111111'))), 'AccessDenied'],
  [
    'a context that is not in base64',
    () => put({ ...kms(keyArn('eu-central-1')), SSEKMSEncryptionContext: 'no' }),
    'InvalidArgument',
  ],
  ['a name of 1,025 bytes', () => put({ Key: 'k'.repeat(1025) }), 'KeyTooLongError'],
  ['a name of 1,026 bytes of UTF-8', () => put({ Key: '§'.repeat(513) }), 'KeyTooLongError'],
  ['metadata of 2,049 bytes', () => put({ Metadata: { a: 'x'.repeat(2048) } }), 'MetadataTooLarge'],
  ['a redirect to nowhere', () => put({ WebsiteRedirectLocation: 'nope' }), 'InvalidRedirectLocation'],
  ['a source that cannot be read', () => copy({ CopySource: '%E0%A4%A' }), 'InvalidArgument'],
  ['to delete nothing', () => deletion(0), 'MalformedXML'],
  ['to delete 1,001 objects', () => deletion(1001), 'MalformedXML'],
  [
    'a bucket for names in Punycode',
    () => new CreateBucketCommand({ Bucket: 'xn--abc' }),
    'InvalidBucketName',
  ],
  [
    'a bucket named as an alias',
    () => new CreateBucketCommand({ Bucket: 'abc-s3alias' }),
    'InvalidBucketName',
  ],
  ['writing over another ETag', () => put({ IfNoneMatch: '"x"' }), 'NotImplemented'],
  [
    'a bucket elsewhere',
    () =>
      new CreateBucketCommand({
        Bucket: 'b',
        CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
      }),
    'IllegalLocationConstraintException',
  ],
  [
    'a bucket with tags',
    () =>
      new CreateBucketCommand({
        Bucket: 'tagged',
        CreateBucketConfiguration: { Tags: [{ Key: 'a', Value: 'b' }] },
      }),
    'NotImplemented',
  ],
  ['an attribute that is none', () => attributes('ETag', 'Colour'), 'InvalidArgument'],
  [
    'keys in an encoding that is none',
    () => new ListObjectsV2Command({ Bucket, EncodingType: 'rot13' as 'url' }),
    'InvalidArgument',
  ],
];

describe.each([
  ['locks', LOCKS],
  ['other requests', OTHERS],
])('%s that S3 refuses are refused by its name', (_group, rows) => {
  it.each(rows)('%s', async (_what, command, name) => {
    const sent = test.client.send(command() as Command);
    await expect(sent).rejects.toMatchObject({ name });
  });

  it('and nothing has changed', async () => {
    expect(await test.text(Key)).toBe('hello');
    const { Versions } = await test.client.send(new ListObjectVersionsCommand({ Bucket: Locked }));
    expect(Versions).toHaveLength(1);
    await expect(test.text('copy')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

it('says of a listing of no keys that it is whole', async () => {
  const none = await test.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 0 }));
  expect(none).toMatchObject({ KeyCount: 0, IsTruncated: false });
  const versions = await test.client.send(new ListObjectVersionsCommand({ Bucket, MaxKeys: 0 }));
  expect(versions).toMatchObject({ IsTruncated: false });
});

it('names an element of a body that it does not know', async () => {
  const body = '<Tagging><TagSet><Tag><Key>a</Key><Value>b</Value><Scope>x</Scope></Tag></TagSet></Tagging>';
  const command = new PutObjectTaggingCommand({ ...at, Tagging: { TagSet: [] } });
  command.middlewareStack.add(
    (next) => (args) => next({ ...args, request: Object.assign(args.request as object, { body }) }),
    { step: 'build', priority: 'high' },
  );
  await expect(test.client.send(command)).rejects.toMatchObject({ name: 'NotImplemented', message: /Scope/ });
});

it('answers the attributes that are asked for, and no others', async () => {
  const { $metadata, LastModified, ...answered } = await test.client.send(
    attributes('ObjectSize', 'StorageClass'),
  );
  expect(answered).toEqual({ ObjectSize: 5, StorageClass: 'STANDARD' });
  expect((await test.client.send(attributes('Checksum'))).Checksum).toHaveProperty('ChecksumCRC32');
});

it('stores a copy as the request says, and not as its source', async () => {
  const source = { Key: 'archived', StorageClass: 'STANDARD_IA', ServerSideEncryption: 'AES256' } as const;
  await test.client.send(new PutObjectCommand({ Bucket, Body: 'x', Metadata: { a: '1' }, ...source }));
  const to = async (more: object) => {
    await test.client.send(copy({ CopySource: `${Bucket}/archived`, Key: 'stored', ...more }));
    const { Contents = [] } = await test.client.send(new ListObjectsV2Command({ Bucket, Prefix: 'stored' }));
    const { Metadata } = await test.client.send(new HeadObjectCommand({ Bucket, Key: 'stored' }));
    return [Contents[0]?.StorageClass, Metadata?.a];
  };
  expect(await to({})).toEqual(['STANDARD', '1']);
  expect(await to({ StorageClass: 'GLACIER_IR' })).toEqual(['GLACIER_IR', '1']);
  for (const name of ['archived', 'stored'])
    await test.client.send(new DeleteObjectCommand({ Bucket, Key: name }));
});
