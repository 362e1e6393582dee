import { locate, locateCopySource } from '../../protocols/s3-address.ts';
import { existingTags, keyNeeds, type Need, type Needs } from '../call.ts';

/** Operations whose action has another name. */
const ACTIONS: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'PutObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBuckets: 'ListAllMyBuckets',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  ListObjectVersions: 'ListBucketVersions',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListParts: 'ListMultipartUploadParts',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  UploadPart: 'PutObject',
  UploadPartCopy: 'PutObject',
};

/** Actions on an object that have a twin for a version of it. */
const VERSIONED = new Set(['DeleteObject', 'GetObject', 'GetObjectTagging', 'PutObjectTagging']);

export const s3Needs: Needs = (call) => {
  const { request, operation } = call;
  // Which objects, the body tells: S3 asks for each.
  if (operation === 'DeleteObjects') return [];
  const { bucket, key } = locate(request);
  const bucketArn = `arn:aws:s3:::${bucket}`;
  const base = ACTIONS[operation] ?? operation;
  const action =
    VERSIONED.has(base) && request.query.has('versionId')
      ? base.replace(/^(DeleteObject|GetObject|PutObject)/, '$1Version')
      : base;
  const on = bucket === '' ? '*' : key === '' ? bucketArn : `${bucketArn}/${key}`;
  const context =
    key === ''
      ? { 's3:prefix': request.query.get('prefix') ?? '' }
      : {
          ...existingTags(call.tagsOf(bucket, key, request.query.get('versionId') ?? undefined)),
          ...conditional(request),
        };
  return [
    { action: `s3:${action}`, on: [on], context },
    ...copied(call),
    ...locked(call, on),
    ...keys(call, base, bucketArn),
  ];
};

/** Whether an object is written only where there is none, or only over a certain one. */
function conditional({ headers }: Parameters<Needs>[0]['request']): Record<string, string> {
  const conditions = ['if-none-match', 'if-match'].flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[`s3:${name}`, value] as const];
  });
  return Object.fromEntries(conditions);
}

const NO_OBJECT = { bucket: '', key: '', versionId: undefined };

/** The source of a copy is read. */
function copied({ request, operation, tagsOf }: Parameters<Needs>[0]): Need[] {
  const header = request.headers['x-amz-copy-source'];
  if (header === undefined || !operation.includes('Copy')) return [];
  const { bucket, key, versionId } = locateCopySource(header) ?? NO_OBJECT;
  const context = existingTags(tagsOf(bucket, key, versionId));
  return [{ action: 's3:GetObject', on: [`arn:aws:s3:::${bucket}/${key}`], context }];
}

/** What locks or tags an object as it is written is a permission of its own. */
function locked({ request: { headers, query } }: Parameters<Needs>[0], on: string): Need[] {
  const given = (name: string) => headers[name] !== undefined || query.has(name);
  return [
    ...(given('x-amz-object-lock-mode') ? [{ action: 's3:PutObjectRetention', on: [on] }] : []),
    ...(given('x-amz-tagging') ? [{ action: 's3:PutObjectTagging', on: [on] }] : []),
    ...(given('x-amz-object-lock-legal-hold') ? [{ action: 's3:PutObjectLegalHold', on: [on] }] : []),
    ...(headers['x-amz-bypass-governance-retention'] === 'true'
      ? [{ action: 's3:BypassGovernanceRetention', on: [on] }]
      : []),
  ];
}

function keys(call: Parameters<Needs>[0], action: string, bucketArn: string): Need[] {
  if (action === 'PutObject') return keyNeeds(call, bucketArn, ['kms:GenerateDataKey']);
  // What HEAD answers is not encrypted.
  if (call.operation === 'GetObject') return keyNeeds(call, bucketArn, ['kms:Decrypt']);
  return [];
}
