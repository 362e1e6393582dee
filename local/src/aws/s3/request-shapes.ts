/** What an operation honours besides what every request may have. */
export interface RequestShape {
  readonly query?: readonly string[];
  readonly headers?: readonly RegExp[];
}

const VERSION = 'versionId';
const READ_CONDITIONS = [/^if-(none-)?match$/, /^if-(un)?modified-since$/];
const WRITE_CONDITIONS = [/^if-(none-)?match$/];
const COPY_SOURCE = [/^x-amz-copy-source(-if-(none-)?match|-if-(un)?modified-since)?$/];
const BYPASS = [/^x-amz-bypass-governance-retention$/];
const CHECKSUM = [/^x-amz-checksum-(crc32c?|crc64nvme|sha1|sha256|type)$/, /^x-amz-sdk-checksum-algorithm$/];
const READ = [...READ_CONDITIONS, /^range$/, /^x-amz-checksum-mode$/];
/** What is kept with an object and given back with it. */
const OBJECT = [
  /^x-amz-meta-/,
  /^x-amz-tagging$/,
  /^x-amz-object-lock-(mode|retain-until-date|legal-hold)$/,
  /^x-amz-storage-class$/,
  /^x-amz-server-side-encryption(-aws-kms-key-id|-context|-bucket-key-enabled)?$/,
  /^x-amz-website-redirect-location$/,
];
const LISTING = ['prefix', 'delimiter', 'max-keys', 'encoding-type'];
const READ_OBJECT: RequestShape = {
  query: [
    VERSION,
    'partNumber',
    ...['cache-control', 'content-disposition', 'content-encoding'].map((name) => `response-${name}`),
    ...['content-language', 'content-type', 'expires'].map((name) => `response-${name}`),
  ],
  headers: READ,
};

/** By operation; one that is not named honours its own sub-resource and nothing else. */
export const REQUEST_SHAPES: Readonly<Record<string, RequestShape>> = {
  AbortMultipartUpload: { query: ['uploadId'] },
  CompleteMultipartUpload: { query: ['uploadId'], headers: [...WRITE_CONDITIONS, ...CHECKSUM] },
  CopyObject: {
    headers: [...OBJECT, ...COPY_SOURCE, ...WRITE_CONDITIONS, /^x-amz-(metadata|tagging)-directive$/],
  },
  CreateBucket: { headers: [/^x-amz-bucket-object-lock-enabled$/, /^x-amz-object-ownership$/] },
  CreateMultipartUpload: {
    query: ['uploads'],
    headers: [...OBJECT, /^x-amz-checksum-algorithm$/, /^x-amz-checksum-type$/],
  },
  DeleteObject: { query: [VERSION], headers: BYPASS },
  DeleteObjectTagging: { query: ['tagging', VERSION] },
  DeleteObjects: { query: ['delete'], headers: [...BYPASS, ...CHECKSUM] },
  GetObject: READ_OBJECT,
  GetObjectAttributes: { query: ['attributes', VERSION], headers: [/^x-amz-object-attributes$/] },
  GetObjectLegalHold: { query: ['legal-hold', VERSION] },
  GetObjectRetention: { query: ['retention', VERSION] },
  GetObjectTagging: { query: ['tagging', VERSION] },
  HeadObject: READ_OBJECT,
  ListMultipartUploads: { query: ['uploads'] },
  ListObjectVersions: {
    query: [...LISTING.filter((name) => name !== 'delimiter'), 'versions', 'key-marker', 'version-id-marker'],
  },
  ListObjects: { query: [...LISTING, 'marker'] },
  ListObjectsV2: { query: [...LISTING, 'list-type', 'continuation-token', 'start-after', 'fetch-owner'] },
  ListParts: { query: ['uploadId'] },
  PutObject: { headers: [...OBJECT, ...WRITE_CONDITIONS, ...CHECKSUM] },
  PutObjectLegalHold: { query: ['legal-hold', VERSION], headers: CHECKSUM },
  PutObjectRetention: { query: ['retention', VERSION], headers: [...BYPASS, ...CHECKSUM] },
  PutObjectTagging: { query: ['tagging', VERSION], headers: CHECKSUM },
  UploadPart: { query: ['uploadId', 'partNumber'], headers: CHECKSUM },
  UploadPartCopy: {
    query: ['uploadId', 'partNumber'],
    headers: [...COPY_SOURCE, /^x-amz-copy-source-range$/],
  },
};

/** An operation on a sub-resource of a bucket. */
export const bucketResourceShape = (resource: string): RequestShape => ({
  query: [resource],
  headers: CHECKSUM,
});
