import { bodyText, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { checksumElements, checksumHeaders } from '../checksums.ts';
import { lockOf } from '../object-lock.ts';
import { receiveBody } from '../receive-body.ts';
import { invalidArgument, noSuchUpload } from '../s3-errors.ts';
import type { Upload } from '../uploads.ts';
import { elements, textOf } from '../xml-reader.ts';
import { headerTags, keptHeaders, versionId } from './object-headers.ts';
import { copySource, write } from './put.ts';

export const createMultipartUpload: S3Operation = ({ request, store, bucket, key }) => {
  const { settings } = store.buckets.get(bucket);
  const algorithm = request.headers['x-amz-checksum-algorithm'];
  const UploadId = store.uploads.start(bucket, key, {
    headers: keptHeaders(request.headers),
    lock: lockOf(request.headers, settings),
    tags: headerTags(request.headers),
    checksumAlgorithm: algorithm?.toLowerCase(),
  });
  const headers = algorithm ? { 'x-amz-checksum-algorithm': algorithm } : {};
  return xmlResponse('InitiateMultipartUploadResult', { Bucket: bucket, Key: key, UploadId }, headers);
};

export const uploadPart: S3Operation = async (call) => {
  const { request, store } = call;
  const { id } = uploadOf(call);
  const number = partNumber(request.query);
  const body = await receiveBody(request, store.blobs);
  const etag = store.uploads.putPart(id, number, body);
  return emptyResponse({ etag, ...checksumHeaders(body.checksum) });
};

export const uploadPartCopy: S3Operation = async (call) => {
  const { request, store } = call;
  const { id } = uploadOf(call);
  const source = copySource(call);
  const [, from = '0', to = String(source.size - 1)] =
    /^bytes=(\d+)-(\d+)$/.exec(request.headers['x-amz-copy-source-range'] ?? '') ?? [];
  const stream = store.blobs.read(source.segments, Number(from), Number(to));
  const body = await receiveBody({ ...request, headers: {}, stream }, store.blobs);
  const ETag = store.uploads.putPart(id, partNumber(request.query), body);
  return xmlResponse('CopyPartResult', { LastModified: new Date(), ETag });
};

export const completeMultipartUpload: S3Operation = async (call) => {
  const { request, store, bucket, key } = call;
  const upload = uploadOf(call);
  const chosen = elements(await bodyText(call), 'Part').map((part) => ({
    number: Number(textOf(part, 'PartNumber')),
    etag: textOf(part, 'ETag') ?? '',
  }));
  const assembled = await store.uploads.assemble(upload.id, chosen);
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

function partNumber(query: URLSearchParams): number {
  const number = Number(query.get('partNumber'));
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw invalidArgument('Part number must be an integer between 1 and 10000, inclusive');
  }
  return number;
}
