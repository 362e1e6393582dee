import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import { bodyXml, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { assertLocks, assertNotWeakened, lockMode, retainUntil } from '../object-lock.ts';
import type { ObjectLock, ObjectVersion } from '../object-row.ts';
import { objectTags } from '../object-tags.ts';
import { elements, textOf } from '../xml-reader.ts';

export const getTagging: S3Operation = (call) => {
  const Tag = Object.entries(versionOf(call).tags).map(([Key, Value]) => ({ Key, Value }));
  return xmlResponse('Tagging', { TagSet: { Tag } });
};

export const putTagging: S3Operation = async (call) => {
  const xml = await bodyXml(call, ['Tagging', 'TagSet', 'Tag', 'Key', 'Value']);
  const pairs = elements(xml, 'Tag').map(
    (tag) => [textOf(tag, 'Key') ?? '', textOf(tag, 'Value') ?? ''] as const,
  );
  call.store.objects.change(versionOf(call), { tags: objectTags(pairs) });
  return emptyResponse();
};

export const deleteTagging: S3Operation = (call) => {
  call.store.objects.change(versionOf(call), { tags: {} });
  return emptyResponse({}, 204);
};

export const getRetention: S3Operation = (call) => {
  const { mode, retainUntil: until } = lockedVersion(call).lock;
  if (mode === undefined || until === undefined) throw noLock();
  return xmlResponse('Retention', { Mode: mode, RetainUntilDate: new Date(until) });
};

export const putRetention: S3Operation = async (call) => {
  const xml = await bodyXml(call, ['Retention', 'Mode', 'RetainUntilDate']);
  const version = lockedVersion(call);
  const { legalHold } = version.lock;
  const lock: ObjectLock = { ...retentionIn(xml), ...(legalHold === undefined ? {} : { legalHold }) };
  assertNotWeakened(version.lock, lock, call.request.headers['x-amz-bypass-governance-retention'] === 'true');
  call.store.objects.change(version, { lock });
  return emptyResponse();
};

export const getLegalHold: S3Operation = (call) => {
  const { legalHold } = lockedVersion(call).lock;
  if (legalHold === undefined) throw noLock();
  return xmlResponse('LegalHold', { Status: legalHold ? 'ON' : 'OFF' });
};

export const putLegalHold: S3Operation = async (call) => {
  const status = textOf(await bodyXml(call, ['LegalHold', 'Status']), 'Status');
  const version = lockedVersion(call);
  if (status !== 'ON' && status !== 'OFF')
    throw new AwsApiError('MalformedXML', 'The Status of a legal hold is ON or OFF');
  call.store.objects.change(version, { lock: { ...version.lock, legalHold: status === 'ON' } });
  return emptyResponse();
};

/** Nothing is retained, when none of both is said. */
function retentionIn(xml: string): ObjectLock {
  const [mode, until] = [textOf(xml, 'Mode'), textOf(xml, 'RetainUntilDate')];
  if (mode === undefined && until === undefined) return {};
  if (mode === undefined || until === undefined)
    throw new AwsApiError('MalformedXML', 'A retention has both Mode and RetainUntilDate');
  return { mode: lockMode(mode), retainUntil: retainUntil(until) };
}

/** The version, in a bucket that locks. @throws AwsApiError `InvalidRequest` for another. */
function lockedVersion(call: S3Call): ObjectVersion {
  assertLocks(call.store.buckets.get(call.bucket).settings);
  return versionOf(call);
}

function versionOf({ request, store, bucket, key }: S3Call): ObjectVersion {
  return store.objects.get(bucket, key, request.query.get('versionId') ?? undefined);
}

function noLock(): AwsApiError {
  const message = 'The specified object does not have a ObjectLock configuration';
  return new AwsApiError('NoSuchObjectLockConfiguration', message, 404);
}
