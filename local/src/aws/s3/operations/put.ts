import { AwsApiError, type AwsRequest } from '../../../core/protocols/aws-api.ts';
import { locateCopySource } from '../../../core/protocols/s3-address.ts';
import type { S3Call, S3Operation } from '../call.ts';
import { emptyResponse, xmlResponse } from '../call.ts';
import { checksumElements, checksumHeaders } from '../checksums.ts';
import { checkConditions } from '../conditions.ts';
import { lockOf } from '../object-lock.ts';
import type { NewVersion, ObjectVersion } from '../object-row.ts';
import type { WriteConditions } from '../objects.ts';
import { receiveBody } from '../receive-body.ts';
import { invalidArgument, invalidRequest, notImplemented, preconditionFailed } from '../s3-errors.ts';
import { copiedHeaders, headerTags, storedHeaders, uncopiedHeaders, versionId } from './object-headers.ts';

export const putObject: S3Operation = async (call) => {
  const { request, store } = call;
  const { settings } = store.buckets.get(call.bucket);
  failEarly(call);
  const { segment, md5, checksum } = await receiveBody(request, store.blobs);
  const version = await writeFresh(call, 'PutObject', {
    size: segment.size,
    etag: `"${md5}"`,
    headers: storedHeaders(request.headers),
    segments: [segment],
    lock: lockOf(request.headers, settings),
    tags: headerTags(request.headers),
    checksum,
  });
  return emptyResponse({ etag: version.etag, ...versionId(version), ...checksumHeaders(version.checksum) });
};

export const copyObject: S3Operation = async (call) => {
  const { request, store } = call;
  const source = copySource(call);
  const replaces = isReplacing(request, 'metadata');
  if (!replaces) assertChanged(call, source);
  // Bytes belong to one version only, so that deleting either leaves the other whole.
  const unchecked = { ...request, headers: {}, stream: await store.read(source) };
  const { segment, md5, checksum } = await receiveBody(unchecked, store.blobs, source.checksum?.algorithm);
  const version = await writeFresh(call, 'CopyObject', {
    size: source.size,
    etag: `"${md5}"`,
    headers: replaces ? storedHeaders(request.headers) : copiedHeaders(source.headers, request.headers),
    segments: [segment],
    lock: lockOf(request.headers, store.buckets.get(call.bucket).settings),
    tags: isReplacing(request, 'tagging') ? headerTags(request.headers) : source.tags,
    checksum,
  });
  const result = {
    LastModified: new Date(version.modified),
    ETag: version.etag,
    ...checksumElements(version.checksum),
  };
  return xmlResponse('CopyObjectResult', result, versionId(version));
};

/** Whether a copy takes something from the request, not from its source. @throws AwsApiError `InvalidArgument`. */
function isReplacing({ headers }: AwsRequest, what: 'metadata' | 'tagging'): boolean {
  const directive = headers[`x-amz-${what}-directive`] ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE') throw invalidArgument(`Unknown ${what} directive.`);
  return directive === 'REPLACE';
}

/** A copy of an object over itself has to change something. @throws AwsApiError `InvalidRequest`. */
function assertChanged({ request, bucket, key }: S3Call, source: ObjectVersion): void {
  const itself = source.bucket === bucket && source.key === key && source.latest;
  if (!itself || Object.keys(uncopiedHeaders(request.headers)).length > 0) return;
  throw invalidRequest(
    "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.",
  );
}

/** The version that `x-amz-copy-source` names. @throws AwsApiError `PreconditionFailed` by its conditions. */
export function copySource({ request, store }: S3Call): ObjectVersion {
  const named = locateCopySource(request.headers['x-amz-copy-source'] ?? '');
  if (named === undefined) throw invalidArgument('Invalid copy source object key');
  const source = store.objects.get(named.bucket, named.key, named.versionId);
  if (checkConditions(source, request.headers, 'x-amz-copy-source-') !== 'met') throw preconditionFailed();
  return source;
}

/** Adds a version under the conditions that the request makes, and tells the bus. */
export async function write(
  call: S3Call,
  reason: string,
  version: NewVersion,
  alongside?: () => void,
): Promise<ObjectVersion> {
  const { store, bucket, key } = call;
  const written = store.objects.put(bucket, key, version, conditions(call), alongside);
  await store.notifications.created(store.buckets.get(bucket), written, reason);
  return written;
}

/** As `write`, with bytes that nobody needs if it fails. */
async function writeFresh(call: S3Call, reason: string, version: NewVersion): Promise<ObjectVersion> {
  try {
    return await write(call, reason, version);
  } catch (error) {
    if (error instanceof AwsApiError) call.store.blobs.discard(version.segments);
    throw error;
  }
}

function conditions({ request }: S3Call): WriteConditions {
  const absent = request.headers['if-none-match'];
  if (absent !== undefined && absent !== '*')
    throw notImplemented('If-None-Match of a write is supported with * alone.');
  return { absent: absent === '*', etag: request.headers['if-match'] };
}

/** Spares the upload when the object is there already; the write itself checks again. */
function failEarly(call: S3Call): void {
  if (!conditions(call).absent) return;
  let present = true;
  try {
    call.store.objects.get(call.bucket, call.key);
  } catch {
    present = false;
  }
  if (present) throw preconditionFailed();
}
