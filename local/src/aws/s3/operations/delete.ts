import { AwsApiError, type AwsRequest } from '../../../core/protocols/aws-api.ts';
import type { XmlValue } from '../../../core/protocols/xml.ts';
import { bodyXml, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { checksumAlgorithm } from '../checksums.ts';
import type { Deletion } from '../objects.ts';
import { invalidRequest, notImplemented } from '../s3-errors.ts';
import { elements, textOf } from '../xml-reader.ts';

export const deleteObject: S3Operation = async (call) => {
  const deletion = await remove(call, call.key, call.request.query.get('versionId') ?? undefined);
  const headers = {
    ...(deletion.versionId ? { 'x-amz-version-id': deletion.versionId } : {}),
    ...(deletion.deleteMarker ? { 'x-amz-delete-marker': 'true' } : {}),
  };
  return emptyResponse(headers, 204);
};

const MOST_DELETED = 1000;
const CONDITIONS = ['ETag', 'LastModifiedTime', 'Size'];
const DELETION = ['Delete', 'Object', 'Key', 'VersionId', 'Quiet', ...CONDITIONS];

const isChecked = ({ headers }: AwsRequest) =>
  headers['content-md5'] !== undefined || checksumAlgorithm(headers) !== undefined;

export const deleteObjects: S3Operation = async (call) => {
  if (!isChecked(call.request)) {
    throw invalidRequest('Missing required header for this request: Content-MD5 OR x-amz-checksum-*');
  }
  const xml = await bodyXml(call, DELETION);
  const quiet = textOf(xml, 'Quiet') === 'true';
  const objects = elements(xml, 'Object');
  if (objects.length === 0 || objects.length > MOST_DELETED) {
    throw new AwsApiError(
      'MalformedXML',
      'The XML you provided was not well-formed or did not validate against our published schema',
    );
  }
  const deleted: XmlValue[] = [];
  const failed: XmlValue[] = [];
  for (const object of objects) {
    const Key = textOf(object, 'Key') ?? '';
    const VersionId = textOf(object, 'VersionId');
    try {
      refuseConditions(object);
      call.authorize('DeleteObject', deletionOf(call, Key, VersionId));
      const { deleteMarker, versionId } = await remove(call, Key, VersionId);
      const marker = deleteMarker ? { DeleteMarker: true, DeleteMarkerVersionId: versionId } : {};
      if (!quiet) deleted.push({ Key, VersionId, ...marker });
    } catch (error) {
      if (!(error instanceof AwsApiError)) throw error;
      failed.push({ Key, VersionId, Code: error.code, Message: error.message });
    }
  }
  return xmlResponse('DeleteResult', { Deleted: deleted, Error: failed });
};

/** The same as a request of its own, which is what permissions are about. */
const deletionOf = ({ request, bucket }: S3Call, key: string, versionId: string | undefined): AwsRequest => ({
  ...request,
  method: 'DELETE',
  path: `/${bucket}/${encodeURIComponent(key)}`,
  query: new URLSearchParams(versionId === undefined ? {} : { versionId }),
});

async function remove(call: S3Call, key: string, versionId: string | undefined): Promise<Deletion> {
  const { request, store, bucket } = call;
  const bypass = request.headers['x-amz-bypass-governance-retention'] === 'true';
  const deletion = store.objects.delete(bucket, key, versionId, bypass);
  const permanently = versionId !== undefined || !deletion.deleteMarker;
  if (deletion.deleted) {
    await store.notifications.deleted(store.buckets.get(bucket), key, deletion.versionId, permanently);
  }
  return deletion;
}

/** An object is deleted whatever it holds: conditions on it are not honoured. */
function refuseConditions(object: string): void {
  const condition = CONDITIONS.find((name) => textOf(object, name) !== undefined);
  if (condition === undefined) return;
  throw notImplemented(`DeleteObjects does not support the condition ${condition}.`);
}
