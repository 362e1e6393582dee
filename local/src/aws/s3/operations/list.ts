import { lastInToken, pageToken } from '../../../core/protocols/page-token.ts';
import type { XmlValue } from '../../../core/protocols/xml.ts';
import { type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { type ListPage, listObjects, listVersions } from '../listing.ts';
import type { ObjectVersion } from '../object-row.ts';
import { invalidArgument } from '../s3-errors.ts';
import { storageClass } from './object-headers.ts';

export const listBuckets: S3Operation = ({ store }) => {
  const Bucket = store.buckets
    .list()
    .map(({ name, created }) => ({ Name: name, CreationDate: new Date(created) }));
  return xmlResponse('ListAllMyBucketsResult', { Owner: OWNER, Buckets: { Bucket } });
};

export const listObjectsV2: S3Operation = (call) => {
  const { query } = call.request;
  const token = query.get('continuation-token');
  const after = token === null ? query.get('start-after') : keyAfter(token);
  const page = readPage(call, after ?? '');
  return xmlResponse('ListBucketResult', {
    ...common(call, page, query.get('fetch-owner') === 'true'),
    KeyCount: page.objects.length + page.commonPrefixes.length,
    ...(token === null ? {} : { ContinuationToken: token }),
    ...(page.next ? { NextContinuationToken: pageToken(page.next) } : {}),
  });
};

export const listObjectsV1: S3Operation = (call) => {
  const marker = call.request.query.get('marker') ?? '';
  const page = readPage(call, marker);
  const next = page.next ? { NextMarker: encoder(call)(page.next) } : {};
  return xmlResponse('ListBucketResult', { ...common(call, page, true), Marker: marker, ...next });
};

export const listObjectVersions: S3Operation = (call) => {
  const { request, store, bucket } = call;
  store.buckets.get(bucket);
  const { query } = request;
  const encode = encoder(call);
  const limit = pageSize(query);
  const afterKey = query.get('key-marker') ?? '';
  const beforeSequence = Number(query.get('version-id-marker')?.replace(/^.*-/, '') ?? 0);
  const found = listVersions(store.database, {
    bucket,
    prefix: query.get('prefix') ?? '',
    afterKey,
    beforeSequence,
    limit,
  });
  const isTruncated = limit > 0 && found.length > limit;
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return xmlResponse('ListVersionsResult', {
    Name: bucket,
    Prefix: encode(query.get('prefix') ?? ''),
    MaxKeys: limit,
    IsTruncated: isTruncated,
    ...(isTruncated && last
      ? { NextKeyMarker: encode(last.key), NextVersionIdMarker: `${last.versionId}-${last.sequence}` }
      : {}),
    Version: page
      .filter((each) => !each.deleteMarker)
      .map((each) => ({ ...entry(each, encode), ...versionOf(each) })),
    DeleteMarker: page
      .filter((each) => each.deleteMarker)
      .map((each) => ({
        Key: encode(each.key),
        LastModified: new Date(each.modified),
        Owner: OWNER,
        ...versionOf(each),
      })),
  });
};

const OWNER = { ID: '000000000000', DisplayName: 'countersign' };

/** The key in a continuation token. @throws AwsApiError `InvalidArgument` for a token that no listing gave. */
function keyAfter(token: string): string {
  const key = lastInToken(token);
  if (key !== undefined) return key;
  throw invalidArgument('The continuation token provided is incorrect');
}

function readPage({ request: { query }, store, bucket }: S3Call, after: string): ListPage {
  store.buckets.get(bucket);
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const limit = pageSize(query);
  // Where no keys are asked for, S3 says that there are no more.
  if (limit === 0) return { objects: [], commonPrefixes: [], next: undefined };
  return listObjects(store.database, { bucket, prefix, delimiter, after, limit });
}

function common(call: S3Call, page: ListPage, owned: boolean): Record<string, XmlValue> {
  const { query } = call.request;
  const encode = encoder(call);
  return {
    Name: call.bucket,
    Prefix: encode(query.get('prefix') ?? ''),
    MaxKeys: pageSize(query),
    ...(query.get('delimiter') ? { Delimiter: encode(query.get('delimiter')!) } : {}),
    ...(query.get('encoding-type') ? { EncodingType: 'url' } : {}),
    IsTruncated: page.next !== undefined,
    Contents: page.objects.map((object) => entry(object, encode, owned)),
    CommonPrefixes: page.commonPrefixes.map((prefix) => ({ Prefix: encode(prefix) })),
  };
}

function entry(
  object: ObjectVersion,
  encode: (text: string) => string,
  owned = true,
): Record<string, XmlValue> {
  return {
    Key: encode(object.key),
    LastModified: new Date(object.modified),
    ETag: object.etag,
    ...(object.checksum
      ? { ChecksumAlgorithm: object.checksum.algorithm.toUpperCase(), ChecksumType: object.checksum.type }
      : {}),
    Size: object.size,
    StorageClass: storageClass(object),
    ...(owned ? { Owner: OWNER } : {}),
  };
}

function versionOf(version: ObjectVersion): Record<string, XmlValue> {
  return { VersionId: version.versionId, IsLatest: version.latest };
}

function encoder({ request }: S3Call): (text: string) => string {
  const encoding = request.query.get('encoding-type');
  if (encoding === null) return (text) => text;
  if (encoding !== 'url') throw invalidArgument('Invalid Encoding Method specified in Request');
  return (text) => encodeURIComponent(text).replaceAll('%2F', '/');
}

function pageSize(query: URLSearchParams): number {
  const size = Number(query.get('max-keys') ?? 1000);
  if (!Number.isInteger(size) || size < 0) throw invalidArgument('max-keys must be a number');
  return Math.min(size, 1000);
}
