import { AwsApiError, type AwsRequest } from '../../../core/protocols/aws-api.ts';
import { type S3Operation, xmlResponse } from '../call.ts';
import { checksumElements } from '../checksums.ts';
import type { ObjectVersion } from '../object-row.ts';
import { preconditionFailed } from '../s3-errors.ts';
import { versionHeaders } from './object-headers.ts';

export const getObject: S3Operation = ({ request, store, bucket, key }) => {
  const version = store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
  checkConditions(version, request);
  const headers = versionHeaders(version, request);
  const range = readRange(request.headers.range, version.size);
  if (range === undefined) {
    const stream = store.blobs.read(version.segments, 0, version.size - 1);
    return { status: 200, headers: { ...headers, 'content-length': String(version.size) }, stream };
  }
  const { 'x-amz-checksum-type': _type, ...rest } = withoutChecksum(headers);
  return {
    status: 206,
    headers: {
      ...rest,
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${version.size}`,
    },
    stream: store.blobs.read(version.segments, range.start, range.end),
  };
};

export const headObject: S3Operation = ({ request, store, bucket, key }) => {
  const version = store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
  checkConditions(version, request);
  const headers = { ...versionHeaders(version, request), 'content-length': String(version.size) };
  return { status: 200, headers };
};

export const getObjectAttributes: S3Operation = ({ request, store, bucket, key }) => {
  const version = store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
  const result = {
    ETag: version.etag.replaceAll('"', ''),
    ...(version.checksum ? { Checksum: checksumElements(version.checksum) } : {}),
    ...(version.segments.length > 1 ? { ObjectParts: { PartsCount: version.segments.length } } : {}),
    StorageClass: 'STANDARD',
    ObjectSize: version.size,
  };
  const modified = { 'last-modified': new Date(version.modified).toUTCString() };
  return xmlResponse('GetObjectAttributesResponse', result, modified);
};

/** A checksum is over all bytes and would not fit a range of them. */
function withoutChecksum(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')));
}

function checkConditions(version: ObjectVersion, { headers }: AwsRequest): void {
  const second = Math.floor(version.modified / 1000) * 1000;
  const match = headers['if-match'];
  if (match !== undefined && !names(match, version.etag)) throw preconditionFailed();
  const unmodified = headers['if-unmodified-since'];
  if (match === undefined && unmodified && second > Date.parse(unmodified)) throw preconditionFailed();
  const noneMatch = headers['if-none-match'];
  const modified = headers['if-modified-since'];
  const fresh = noneMatch ? names(noneMatch, version.etag) : modified && second <= Date.parse(modified);
  if (fresh) throw new AwsApiError('NotModified', 'Not Modified', 304);
}

function names(header: string, etag: string): boolean {
  return (
    header === '*' ||
    header.split(',').some((each) => each.trim().replaceAll('"', '') === etag.replaceAll('"', ''))
  );
}

function readRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (start > end) throw new AwsApiError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { start, end };
}
