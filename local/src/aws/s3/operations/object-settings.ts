import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { bodyText, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { assertNotWeakened } from '../object-lock.ts';
import type { ObjectLock, ObjectVersion } from '../object-row.ts';
import { elements, textOf } from '../xml-reader.ts';

export const getTagging: S3Operation = (call) => {
  const Tag = Object.entries(versionOf(call).tags).map(([Key, Value]) => ({ Key, Value }));
  return xmlResponse('Tagging', { TagSet: { Tag } });
};

export const putTagging: S3Operation = async (call) => {
  const pairs = elements(await bodyText(call), 'Tag').map((tag) => [
    textOf(tag, 'Key') ?? '',
    textOf(tag, 'Value') ?? '',
  ]);
  call.store.objects.change(versionOf(call), { tags: Object.fromEntries(pairs) });
  return emptyResponse();
};

export const deleteTagging: S3Operation = (call) => {
  call.store.objects.change(versionOf(call), { tags: {} });
  return emptyResponse({}, 204);
};

export const getRetention: S3Operation = (call) => {
  const { mode, retainUntil } = versionOf(call).lock;
  if (mode === undefined || retainUntil === undefined) throw noLock();
  return xmlResponse('Retention', { Mode: mode, RetainUntilDate: new Date(retainUntil) });
};

export const putRetention: S3Operation = async (call) => {
  const xml = await bodyText(call);
  const version = versionOf(call);
  const { legalHold } = version.lock;
  const mode = textOf(xml, 'Mode') as ObjectLock['mode'];
  const until = textOf(xml, 'RetainUntilDate');
  const lock: ObjectLock = {
    ...(mode && until ? { mode, retainUntil: Date.parse(until) } : {}),
    ...(legalHold === undefined ? {} : { legalHold }),
  };
  assertNotWeakened(version.lock, lock, call.request.headers['x-amz-bypass-governance-retention'] === 'true');
  call.store.objects.change(version, { lock });
  return emptyResponse();
};

export const getLegalHold: S3Operation = (call) => {
  const { legalHold } = versionOf(call).lock;
  if (legalHold === undefined) throw noLock();
  return xmlResponse('LegalHold', { Status: legalHold ? 'ON' : 'OFF' });
};

export const putLegalHold: S3Operation = async (call) => {
  const version = versionOf(call);
  const legalHold = textOf(await bodyText(call), 'Status') === 'ON';
  call.store.objects.change(version, { lock: { ...version.lock, legalHold } });
  return emptyResponse();
};

function versionOf({ request, store, bucket, key }: S3Call): ObjectVersion {
  return store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
}

function noLock(): AwsApiError {
  const message = 'The specified object does not have a ObjectLock configuration';
  return new AwsApiError('NoSuchObjectLockConfiguration', message, 404);
}
