import { AwsApiError, type AwsRequest } from '../../../core/protocols/aws-api.ts';
import type { XmlValue } from '../../../core/protocols/xml.ts';
import { type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { checksumElements } from '../checksums.ts';
import { checkConditions } from '../conditions.ts';
import type { ObjectVersion } from '../object-row.ts';
import { invalidArgument, invalidRequest, preconditionFailed } from '../s3-errors.ts';
import { storageClass, versionHeaders, versionId } from './object-headers.ts';

/** First and last byte. */
interface Range {
  readonly start: number;
  readonly end: number;
}

export const getObject: S3Operation = async (call) => {
  const { version, range, ...answer } = read(call);
  const { start, end } = range ?? { start: 0, end: version.size - 1 };
  return { ...answer, stream: await call.store.read(version, start, end) };
};

export const headObject: S3Operation = (call) => {
  const { status, headers } = read(call);
  return { status, headers };
};

function read({ request, store, bucket, key }: S3Call) {
  const version = store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
  assertConditions(version, request);
  const headers = versionHeaders(version, request);
  const range = readRange(version, request);
  if (range === undefined) {
    return { version, range, status: 200, headers: { ...headers, 'content-length': String(version.size) } };
  }
  const parts = request.query.has('partNumber') && version.segments.length > 1;
  return {
    version,
    range,
    status: 206,
    headers: {
      ...withoutChecksum(headers),
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${version.size}`,
      ...(parts ? { 'x-amz-mp-parts-count': String(version.segments.length) } : {}),
    },
  };
}

export const getObjectAttributes: S3Operation = ({ request, store, bucket, key }) => {
  const version = store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
  const asked = request.headers['x-amz-object-attributes']?.split(',').map((name) => name.trim()) ?? [];
  if (asked.length === 0) {
    throw invalidRequest(
      'The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty',
    );
  }
  const unknown = asked.find((name) => !Object.hasOwn(ATTRIBUTES, name));
  if (unknown !== undefined) throw invalidArgument(`Invalid attribute name specified: ${unknown}`);
  const chosen = Object.entries(ATTRIBUTES).filter(([name]) => asked.includes(name));
  const result = Object.fromEntries(chosen.map(([name, read]) => [name, read(version)]));
  const modified = { 'last-modified': new Date(version.modified).toUTCString() };
  return xmlResponse('GetObjectAttributesResponse', result, { ...modified, ...versionId(version) });
};

/** What can be asked for, in the order of the answer. */
const ATTRIBUTES: Readonly<Record<string, (version: ObjectVersion) => XmlValue>> = {
  ETag: ({ etag }) => etag.replaceAll('"', ''),
  Checksum: ({ checksum }) => checksum && checksumElements(checksum),
  ObjectParts: ({ segments }) => (segments.length > 1 ? { PartsCount: segments.length } : undefined),
  StorageClass: storageClass,
  ObjectSize: ({ size }) => size,
};

/** A checksum is over all bytes and would not fit a range of them. */
function withoutChecksum(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith('x-amz-checksum-')));
}

function assertConditions(version: ObjectVersion, { headers }: AwsRequest): void {
  const outcome = checkConditions(version, headers);
  if (outcome === 'failed') throw preconditionFailed();
  if (outcome === 'unchanged') throw new AwsApiError('NotModified', 'Not Modified', 304);
}

/** The bytes that are asked for, if not all: a range, or one part of a multipart upload. */
function readRange(version: ObjectVersion, { headers, query }: AwsRequest): Range | undefined {
  const part = query.get('partNumber');
  if (part === null) return parseRange(headers.range, version.size);
  if (headers.range !== undefined)
    throw new AwsApiError(
      'InvalidRequest',
      'Cannot specify both Range header and partNumber query parameter',
    );
  const segment = version.segments[Number(part) - 1];
  if (segment === undefined)
    throw new AwsApiError('InvalidPartNumber', 'The requested partnumber is not satisfiable', 416);
  const start = version.segments.slice(0, Number(part) - 1).reduce((sum, { size }) => sum + size, 0);
  return { start, end: start + segment.size - 1 };
}

function parseRange(header: string | undefined, size: number): Range | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || from + to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (start > end) throw new AwsApiError('InvalidRange', 'The requested range is not satisfiable', 416);
  return { start, end };
}
