import { locate, locateCopySource } from '../../protocols/s3-address.ts';
import { existingTags, keyNeeds, type Need, type Needs } from '../call.ts';

/** Operations whose action has another name. */
const ACTIONS: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'PutObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  DeleteBucketCors: 'PutBucketCORS',
  DeleteBucketEncryption: 'PutEncryptionConfiguration',
  DeleteBucketLifecycle: 'PutLifecycleConfiguration',
  DeleteBucketOwnershipControls: 'PutBucketOwnershipControls',
  DeleteBucketTagging: 'PutBucketTagging',
  DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
  GetBucketCors: 'GetBucketCORS',
  GetBucketEncryption: 'GetEncryptionConfiguration',
  GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
  GetBucketNotificationConfiguration: 'GetBucketNotification',
  GetObjectLockConfiguration: 'GetBucketObjectLockConfiguration',
  GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
  HeadBucket: 'ListBucket',
  HeadObject: 'GetObject',
  ListBuckets: 'ListAllMyBuckets',
  ListMultipartUploads: 'ListBucketMultipartUploads',
  ListObjectVersions: 'ListBucketVersions',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListParts: 'ListMultipartUploadParts',
  PutBucketCors: 'PutBucketCORS',
  PutBucketEncryption: 'PutEncryptionConfiguration',
  PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
  PutBucketNotificationConfiguration: 'PutBucketNotification',
  PutObjectLockConfiguration: 'PutBucketObjectLockConfiguration',
  PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
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
          ...lockOf(call),
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

const DAY_MS = 86_400_000;

/** How, and for how many days more, an object is to be locked, as a request says. */
function lockOf({ request, operation }: Parameters<Needs>[0]): Record<string, string> {
  const body = operation === 'PutObjectRetention' ? new TextDecoder().decode(request.body) : '';
  const said = (element: string, header: string) =>
    new RegExp(`<${element}>([^<]*)<`).exec(body)?.[1] ??
    request.headers[header] ??
    request.query.get(header) ??
    undefined;
  const mode = said('Mode', 'x-amz-object-lock-mode');
  const until = said('RetainUntilDate', 'x-amz-object-lock-retain-until-date');
  return {
    ...(mode !== undefined && { 's3:object-lock-mode': mode }),
    ...(until !== undefined && {
      's3:object-lock-retain-until-date': until,
      's3:object-lock-remaining-retention-days': String(Math.ceil((Date.parse(until) - Date.now()) / DAY_MS)),
    }),
  };
}

/** What locks or tags an object as it is written is a permission of its own. */
function locked(call: Parameters<Needs>[0], on: string): Need[] {
  const { headers, query } = call.request;
  const given = (name: string) => headers[name] !== undefined || query.has(name);
  return [
    ...(given('x-amz-object-lock-mode')
      ? [{ action: 's3:PutObjectRetention', on: [on], context: lockOf(call) }]
      : []),
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
