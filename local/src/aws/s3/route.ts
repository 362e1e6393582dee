import type { AwsRequest } from '../../core/protocols/aws-api.ts';
import { locate } from '../../core/protocols/s3-address.ts';

/** Sub-resources of a bucket or key whose operation is `<verb><name>`. */
const BUCKET_RESOURCES: Readonly<Record<string, string>> = {
  cors: 'BucketCors',
  encryption: 'BucketEncryption',
  lifecycle: 'BucketLifecycleConfiguration',
  notification: 'BucketNotificationConfiguration',
  'object-lock': 'ObjectLockConfiguration',
  ownershipControls: 'BucketOwnershipControls',
  policy: 'BucketPolicy',
  publicAccessBlock: 'PublicAccessBlock',
  tagging: 'BucketTagging',
  versioning: 'BucketVersioning',
  location: 'BucketLocation',
};

const OBJECT_RESOURCES: Readonly<Record<string, string>> = {
  attributes: 'ObjectAttributes',
  'legal-hold': 'ObjectLegalHold',
  retention: 'ObjectRetention',
  tagging: 'ObjectTagging',
};

const VERBS: Readonly<Record<string, string>> = { GET: 'Get', PUT: 'Put', DELETE: 'Delete', HEAD: 'Head' };

/** The sub-resource of a bucket that a request names, e.g. `cors`. */
export const bucketResourceOf = (query: URLSearchParams): string | undefined =>
  Object.keys(BUCKET_RESOURCES).find((name) => query.has(name));

/** Name of the S3 operation that a request asks for. */
export function operationOf(request: AwsRequest): string {
  const { bucket, key } = locate(request);
  const verb = VERBS[request.method] ?? request.method;
  if (bucket === '') return 'ListBuckets';
  return key === '' ? bucketOperation(verb, request.query) : objectOperation(verb, request);
}

function bucketOperation(verb: string, query: URLSearchParams): string {
  const resource = bucketResourceOf(query);
  if (resource !== undefined) return `${verb}${BUCKET_RESOURCES[resource]}`;
  if (verb === 'POST') return query.has('delete') ? 'DeleteObjects' : 'PostObject';
  if (verb === 'Put') return 'CreateBucket';
  if (verb !== 'Get') return `${verb}Bucket`;
  if (query.has('versions')) return 'ListObjectVersions';
  if (query.has('uploads')) return 'ListMultipartUploads';
  return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
}

function objectOperation(verb: string, { query, headers }: AwsRequest): string {
  for (const [name, operation] of Object.entries(OBJECT_RESOURCES)) {
    if (query.has(name)) return verb + operation;
  }
  if (verb === 'POST') return query.has('uploads') ? 'CreateMultipartUpload' : 'CompleteMultipartUpload';
  const copies = verb === 'Put' && Boolean(headers['x-amz-copy-source']);
  if (query.has('uploadId')) return partOperation(verb, copies);
  return copies ? 'CopyObject' : `${verb}Object`;
}

function partOperation(verb: string, copies: boolean): string {
  if (verb === 'Put') return copies ? 'UploadPartCopy' : 'UploadPart';
  return verb === 'Get' ? 'ListParts' : 'AbortMultipartUpload';
}
