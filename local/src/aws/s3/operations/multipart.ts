import { bodyXml, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { checksumAlgorithm, checksumElements, checksumHeaders } from '../checksums.ts';
import { uploadChecksum } from '../multipart-checksum.ts';
import { lockOf } from '../object-lock.ts';
import { receiveBody } from '../receive-body.ts';
import { invalidArgument, invalidRequest, noSuchUpload } from '../s3-errors.ts';
import type { Upload } from '../uploads.ts';
import { elements, textOf } from '../xml-reader.ts';
import { headerTags, storedHeaders, versionId } from './object-headers.ts';
import { copySource, write } from './put.ts';

const CHECKSUMS = ['ChecksumCRC32', 'ChecksumCRC32C', 'ChecksumCRC64NVME', 'ChecksumSHA1', 'ChecksumSHA256'];
const COMPLETION = ['CompleteMultipartUpload', 'Part', 'PartNumber', 'ETag', ...CHECKSUMS];

export const createMultipartUpload: S3Operation = ({ request, store, bucket, key }) => {
  const { settings } = store.buckets.get(bucket);
  const checked = uploadChecksum(request.headers);
  const UploadId = store.uploads.start(bucket, key, {
    headers: storedHeaders(request.headers),
    lock: lockOf(request.headers, settings),
    tags: headerTags(request.headers),
    checked,
  });
  const headers: Record<string, string> = checked
    ? { 'x-amz-checksum-algorithm': checked.algorithm.toUpperCase(), 'x-amz-checksum-type': checked.type }
    : {};
  return xmlResponse('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId }, headers);
};

export const uploadPart: S3Operation = async (call) => {
  const { request, store } = call;
  const { id, template } = uploadOf(call);
  const number = partNumber(request.query);
  const expected = template.checked?.algorithm;
  const sent = checksumAlgorithm(request.headers) ?? expected;
  if (expected !== undefined && sent !== expected) {
    throw invalidRequest(
      `Checksum Type mismatch occurred, expected checksum Type: ${expected}, actual checksum Type: ${sent}`,
    );
  }
  const body = await receiveBody(request, store.blobs, expected);
  const etag = store.uploads.putPart(id, number, body);
  return emptyResponse({ etag, ...checksumHeaders(body.checksum) });
};

export const uploadPartCopy: S3Operation = async (call) => {
  const { request, store } = call;
  const { id, template } = uploadOf(call);
  const source = copySource(call);
  const { from, to } = copyRange(request.headers['x-amz-copy-source-range'], source.size);
  const stream = await store.read(source, from, to);
  const unchecked = { ...request, headers: {}, stream };
  const body = await receiveBody(unchecked, store.blobs, template.checked?.algorithm);
  const ETag = store.uploads.putPart(id, partNumber(request.query), body);
  return xmlResponse('CopyPartResult', { LastModified: new Date(), ETag });
};

export const completeMultipartUpload: S3Operation = async (call) => {
  const { request, store, bucket, key } = call;
  const upload = uploadOf(call);
  // A checksum in the headers is that of the object, not of this body.
  const xml = await bodyXml({ request: { ...request, headers: {} } }, COMPLETION);
  const chosen = elements(xml, 'Part').map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: textOf(part, 'ETag') ?? '',
    checksum: CHECKSUMS.map((name) => textOf(part, name)).find((value) => value !== undefined),
  }));
  const assembled = await store.uploads.assemble(upload.id, chosen, request.headers);
  const version = await write(call, 'CompleteMultipartUpload', assembled, () =>
    store.uploads.end(upload.id, assembled.segments),
  );
  const result = {
    Location: `http://${request.headers.host}/${bucket}/${key}`,
    Bucket: bucket,
    Key: key,
    ETag: version.etag,
    ...checksumElements(version.checksum),
  };
  return xmlResponse('CompleteMultipartUploadResult', result, versionId(version));
};

export const abortMultipartUpload: S3Operation = (call) => {
  call.store.uploads.end(uploadOf(call).id, []);
  return emptyResponse({}, 204);
};

export const listParts: S3Operation = (call) => {
  const { id } = uploadOf(call);
  const Part = call.store.uploads.parts(id).map((part) => ({
    PartNumber: part.number,
    LastModified: new Date(part.modified),
    ETag: part.etag,
    Size: part.segment.size,
  }));
  return xmlResponse('ListPartsResult', {
    Bucket: call.bucket,
    Key: call.key,
    UploadId: id,
    IsTruncated: false,
    Part,
  });
};

export const listMultipartUploads: S3Operation = ({ store, bucket }) => {
  store.buckets.get(bucket);
  const Upload = store.uploads.list(bucket).map((upload) => ({
    Key: upload.key,
    UploadId: upload.id,
    Initiated: new Date(upload.started),
    StorageClass: 'STANDARD',
  }));
  return xmlResponse('ListMultipartUploadsResult', { Bucket: bucket, IsTruncated: false, Upload });
};

function uploadOf({ request, store, bucket, key }: S3Call): Upload {
  const upload = store.uploads.get(request.query.get('uploadId') ?? '');
  if (upload.bucket !== bucket || upload.key !== key) throw noSuchUpload();
  return upload;
}

/** First and last byte of a source. @throws AwsApiError `InvalidArgument`, `InvalidRequest`. */
function copyRange(header: string | undefined, size: number): { from: number; to: number } {
  if (header === undefined) return { from: 0, to: size - 1 };
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header) ?? [];
  if (first === undefined || last === undefined) {
    throw invalidArgument(
      'The x-amz-copy-source-range value must be of the form bytes=first-last where first and last are the zero-based offsets of the first and last bytes to copy',
    );
  }
  const [from, to] = [Number(first), Number(last)];
  if (from <= to && to < size) return { from, to };
  throw invalidRequest('The specified copy range is invalid for the source object size');
}

function partNumber(query: URLSearchParams): number {
  const number = Number(query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive');
  }
  return number;
}
