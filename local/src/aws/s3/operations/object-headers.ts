import type { AwsRequest } from '../../../core/protocols/aws-api.ts';
import { checksumHeaders } from '../checksums.ts';
import { lockHeaders } from '../object-lock.ts';
import type { ObjectVersion } from '../object-row.ts';

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

/** The headers of an upload that are given back with the object. */
export function keptHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept: Record<string, string> = { 'content-type': 'binary/octet-stream' };
  for (const [name, value] of Object.entries(headers)) {
    if (KEPT.includes(name) || name.startsWith('x-amz-meta-')) kept[name] = value;
  }
  const encoding = headers['content-encoding']?.replace(/,?\s*aws-chunked\s*,?/, '');
  if (encoding) kept['content-encoding'] = encoding;
  return kept;
}

/** Tags of `x-amz-tagging`. */
export function headerTags(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(headers['x-amz-tagging'] ?? ''));
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
