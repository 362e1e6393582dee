import { AwsApiError, type AwsRequest } from '../../../core/protocols/aws-api.ts';
import { checksumHeaders } from '../checksums.ts';
import { checkMetadata } from '../object-limits.ts';
import { lockHeaders } from '../object-lock.ts';
import type { ObjectVersion } from '../object-row.ts';
import { objectTags } from '../object-tags.ts';
import { invalidArgument, notImplemented } from '../s3-errors.ts';

const KEPT = [
  'cache-control',
  'content-disposition',
  'content-language',
  'content-type',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
  'x-amz-storage-class',
  'x-amz-website-redirect-location',
];

const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

type Headers = Readonly<Record<string, string>>;

/** Headers of an object that are not those of the object of which it is a copy. */
const UNCOPIED = /^x-amz-(server-side-encryption|storage-class$|website-redirect-location$)/;

/** What can be read at once; objects of the others would have to be restored first. */
const STORAGE_CLASSES = [
  'STANDARD',
  'REDUCED_REDUNDANCY',
  'STANDARD_IA',
  'ONEZONE_IA',
  'INTELLIGENT_TIERING',
  'GLACIER_IR',
];
const ARCHIVES = ['GLACIER', 'DEEP_ARCHIVE'];
const ENCRYPTIONS = ['AES256', 'aws:kms', 'aws:kms:dsse'];

/** The headers of a request that say how an object is stored. @throws as `storedHeaders` does. */
export const uncopiedHeaders = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(storedHeaders(headers)).filter(([name]) => UNCOPIED.test(name)));

/** The headers of a copy: those of its source, but for how it is stored, which the request says. */
export const copiedHeaders = (source: Headers, requested: Headers): Headers => ({
  ...Object.fromEntries(Object.entries(source).filter(([name]) => !UNCOPIED.test(name))),
  ...uncopiedHeaders(requested),
});

function checkStorage(headers: Headers): void {
  const storage = headers['x-amz-storage-class'] ?? 'STANDARD';
  if (ARCHIVES.includes(storage))
    throw notImplemented(`The embedded S3 does not support the x-amz-storage-class ${storage}.`);
  if (!STORAGE_CLASSES.includes(storage))
    throw new AwsApiError('InvalidStorageClass', 'The storage class you specified is not valid');
  const encryption = headers['x-amz-server-side-encryption'];
  if (encryption !== undefined && !ENCRYPTIONS.includes(encryption))
    throw invalidArgument('The encryption method specified is not supported');
  const redirect = headers['x-amz-website-redirect-location'];
  if (redirect !== undefined && !/^(\/|https?:\/\/)/.test(redirect))
    throw new AwsApiError(
      'InvalidRedirectLocation',
      "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.",
    );
  checkMetadata(headers);
}

/**
 * The headers of an upload that are given back with the object.
 * @throws AwsApiError `InvalidStorageClass`, `InvalidArgument`, `NotImplemented`, `InvalidRedirectLocation`, `MetadataTooLarge`.
 */
export function storedHeaders(headers: Headers): Record<string, string> {
  checkStorage(headers);
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const [name, value] of Object.entries(headers)) {
    if (KEPT.includes(name) || name.startsWith('x-amz-meta-')) kept[name] = value;
  }
  const encoding = headers['content-encoding']?.replace(/,?\s*aws-chunked\s*,?/, '');
  if (encoding) kept['content-encoding'] = encoding;
  return kept;
}

/** Tags of `x-amz-tagging`. @throws as `objectTags` does. */
export function headerTags(headers: Readonly<Record<string, string>>): Record<string, string> {
  return objectTags(new URLSearchParams(headers['x-amz-tagging'] ?? ''));
}

/** Headers that describe a version in an answer. */
export function versionHeaders(version: ObjectVersion, request: AwsRequest): Record<string, string> {
  const tags = Object.keys(version.tags).length;
  const wantsChecksum = request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED';
  return {
    ...version.headers,
    ...versionId(version),
    etag: version.etag,
    'last-modified': new Date(version.modified).toUTCString(),
    'accept-ranges': 'bytes',
    ...lockHeaders(version.lock),
    ...(tags > 0 ? { 'x-amz-tagging-count': String(tags) } : {}),
    ...(wantsChecksum ? checksumHeaders(version.checksum) : {}),
    ...overrides(request.query),
  };
}

/** The version header, in a bucket that has versions. */
export function versionId(version: ObjectVersion): Record<string, string> {
  return version.versionId === 'null' ? {} : { 'x-amz-version-id': version.versionId };
}

function overrides(query: URLSearchParams): Record<string, string> {
  const present = OVERRIDES.filter((name) => query.has(`response-${name}`));
  return Object.fromEntries(present.map((name) => [name, query.get(`response-${name}`)!]));
}

export const storageClass = ({ headers }: ObjectVersion): string =>
  headers['x-amz-storage-class'] ?? 'STANDARD';
