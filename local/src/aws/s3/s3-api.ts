import type { SecretOf } from '../../core/iam/access-keys.ts';
import { type AwsApi, AwsApiError } from '../../core/protocols/aws-api.ts';
import { percentDecoded } from '../../core/protocols/percent-decoded.ts';
import { locate } from '../../core/protocols/s3-address.ts';
import { unknownOperation } from '../../core/protocols/unknown-operation.ts';
import type { AuthorizeObject, S3Operation } from './call.ts';
import { checkKmsHeaders } from './kms-headers.ts';
import { checkKey } from './object-limits.ts';
import * as bucket from './operations/bucket.ts';
import { deleteObject, deleteObjects } from './operations/delete.ts';
import { getObject, getObjectAttributes, headObject } from './operations/get.ts';
import * as list from './operations/list.ts';
import * as multipart from './operations/multipart.ts';
import * as object from './operations/object-settings.ts';
import { copyObject, putObject } from './operations/put.ts';
import { assertSigned, hoistedHeaders, inert } from './presigned.ts';
import { refuseUnsupported } from './refuse-unsupported.ts';
import { operationOf } from './route.ts';
import type { S3Store } from './store.ts';

const OPERATIONS: Readonly<Record<string, S3Operation>> = {
  AbortMultipartUpload: multipart.abortMultipartUpload,
  CompleteMultipartUpload: multipart.completeMultipartUpload,
  CopyObject: copyObject,
  CreateBucket: bucket.createBucket,
  CreateMultipartUpload: multipart.createMultipartUpload,
  DeleteBucket: bucket.deleteBucket,
  DeleteObject: deleteObject,
  DeleteObjectTagging: object.deleteTagging,
  DeleteObjects: deleteObjects,
  GetBucketLocation: bucket.getBucketLocation,
  GetBucketNotificationConfiguration: bucket.getNotifications,
  GetBucketVersioning: bucket.getBucketVersioning,
  GetObject: getObject,
  GetObjectAttributes: getObjectAttributes,
  GetObjectLegalHold: object.getLegalHold,
  GetObjectLockConfiguration: bucket.getObjectLockConfiguration,
  GetObjectRetention: object.getRetention,
  GetObjectTagging: object.getTagging,
  HeadBucket: bucket.headBucket,
  HeadObject: headObject,
  ListBuckets: list.listBuckets,
  ListMultipartUploads: multipart.listMultipartUploads,
  ListObjectVersions: list.listObjectVersions,
  ListObjects: list.listObjectsV1,
  ListObjectsV2: list.listObjectsV2,
  ListParts: multipart.listParts,
  PutBucketNotificationConfiguration: bucket.putNotifications,
  PutBucketVersioning: bucket.putBucketVersioning,
  PutObject: putObject,
  PutObjectLegalHold: object.putLegalHold,
  PutObjectLockConfiguration: bucket.putObjectLockConfiguration,
  PutObjectRetention: object.putRetention,
  PutObjectTagging: object.putTagging,
  UploadPart: multipart.uploadPart,
  UploadPartCopy: multipart.uploadPartCopy,
  ...documentOperations('BucketCors', 'cors'),
  ...documentOperations('BucketEncryption', 'encryption'),
  ...documentOperations('BucketLifecycleConfiguration', 'lifecycle'),
  ...documentOperations('BucketOwnershipControls', 'ownershipControls'),
  ...documentOperations('BucketPolicy', 'policy'),
  ...documentOperations('BucketTagging', 'tagging'),
  ...documentOperations('PublicAccessBlock', 'publicAccessBlock'),
};

function documentOperations(name: string, document: string): Record<string, S3Operation> {
  const { get, put, delete: remove } = bucket.storedDocument(document);
  return { [`Get${name}`]: get, [`Put${name}`]: put, [`Delete${name}`]: remove };
}

/** S3, path-style, bodies streamed to and from disk. `secretOf` answers the secrets that presigned URLs are checked with. */
export function createS3Api(store: S3Store, secretOf: SecretOf, authorize: AuthorizeObject): AwsApi {
  return {
    signingNames: ['s3'],
    // Policies say for how long something may be locked, and the body alone does.
    streams: (request) => operationOf(request) !== 'PutObjectRetention',
    operationOf,
    pageMethods(request) {
      if (percentDecoded(request.path) === undefined) return undefined;
      const { bucket: name } = locate(request);
      return store.buckets.has(name) ? (store.buckets.get(name).settings.pageMethods ?? []) : undefined;
    },
    async handle(request) {
      assertSigned(request, secretOf, Date.now());
      const name = operationOf(request);
      const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
      if (operation === undefined) {
        throw new AwsApiError('NotImplemented', unknownOperation('S3', name, OPERATIONS).message, 501);
      }
      const headers = { ...hoistedHeaders(request.query), ...request.headers };
      refuseUnsupported(name, { ...request, headers });
      const place = locate(request);
      checkKey(place.key);
      checkKmsHeaders(headers, request.region);
      const response = await operation({ request: { ...request, headers }, store, authorize, ...place });
      return request.headers.authorization === undefined ? inert(response) : response;
    },
  };
}
