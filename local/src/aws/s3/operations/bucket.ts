import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { BucketSettings } from '../buckets.ts';
import { bodyText, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { textOf } from '../xml-reader.ts';

export const createBucket: S3Operation = ({ request, store, bucket }) => {
  if (store.buckets.has(bucket)) {
    throw new AwsApiError(
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the bucket succeeded',
      409,
    );
  }
  const locked = request.headers['x-amz-bucket-object-lock-enabled'] === 'true';
  const lock: BucketSettings = locked ? { versioning: 'Enabled', objectLock: {} } : {};
  store.buckets.create(bucket, { region: request.region, ...lock });
  return emptyResponse({ location: `/${bucket}` });
};

export const headBucket: S3Operation = ({ request, store, bucket }) => {
  const { settings } = store.buckets.get(bucket);
  return emptyResponse({ 'x-amz-bucket-region': settings.region ?? request.region });
};

export const deleteBucket: S3Operation = ({ store, bucket }) => {
  store.buckets.delete(bucket);
  return emptyResponse({}, 204);
};

export const getBucketLocation: S3Operation = ({ store, bucket }) => {
  const { region } = store.buckets.get(bucket).settings;
  return { ...xmlResponse('LocationConstraint', region === 'us-east-1' ? '' : (region ?? '')) };
};

export const getBucketVersioning: S3Operation = ({ store, bucket }) =>
  xmlResponse('VersioningConfiguration', { Status: store.buckets.get(bucket).settings.versioning });

export const putBucketVersioning: S3Operation = async (call) => {
  const xml = await bodyText(call);
  const status = textOf(xml, 'Status');
  if (textOf(xml, 'MfaDelete') === 'Enabled')
    throw new AwsApiError('NotImplemented', 'MfaDelete is not supported.', 501);
  if (status !== 'Enabled' && status !== 'Suspended')
    throw new AwsApiError('MalformedXML', 'Status is missing');
  call.store.buckets.change(call.bucket, { versioning: status });
  return emptyResponse();
};

export const getNotifications: S3Operation = ({ store, bucket }) => {
  const { eventBridge } = store.buckets.get(bucket).settings;
  return xmlResponse('NotificationConfiguration', eventBridge ? { EventBridgeConfiguration: '' } : {});
};

export const putNotifications: S3Operation = async (call) => {
  const xml = await bodyText(call);
  const other = /<(Topic|Queue|CloudFunction)Configuration/.exec(xml);
  if (other) {
    throw new AwsApiError(
      'NotImplemented',
      `${other[1]} notifications are not supported; use EventBridge`,
      501,
    );
  }
  call.store.buckets.change(call.bucket, { eventBridge: xml.includes('<EventBridgeConfiguration') });
  return emptyResponse();
};

export const getObjectLockConfiguration: S3Operation = ({ store, bucket }) => {
  const { objectLock } = store.buckets.get(bucket).settings;
  if (objectLock === undefined) {
    const message = 'Object Lock configuration does not exist for this bucket';
    throw new AwsApiError('ObjectLockConfigurationNotFoundError', message, 404);
  }
  const { mode, days } = objectLock;
  const rule = mode && days ? { Rule: { DefaultRetention: { Mode: mode, Days: days } } } : {};
  return xmlResponse('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled', ...rule });
};

export const putObjectLockConfiguration: S3Operation = async (call) => {
  const xml = await bodyText(call);
  const mode = textOf(xml, 'Mode') as 'GOVERNANCE' | 'COMPLIANCE' | undefined;
  const days = Number(textOf(xml, 'Days') ?? Number(textOf(xml, 'Years') ?? 0) * 365);
  call.store.buckets.change(call.bucket, { objectLock: mode ? { mode, days } : {} });
  return emptyResponse();
};

/** Errors of `GET` for what was never configured, as S3 words them. */
const MISSING: Readonly<Record<string, string>> = {
  cors: 'NoSuchCORSConfiguration',
  encryption: 'ServerSideEncryptionConfigurationNotFoundError',
  lifecycle: 'NoSuchLifecycleConfiguration',
  ownershipControls: 'OwnershipControlsNotFoundError',
  policy: 'NoSuchBucketPolicy',
  publicAccessBlock: 'NoSuchPublicAccessBlockConfiguration',
  tagging: 'NoSuchTagSet',
};

/** What S3 acts on and this one does not: objects that expire, origins and callers that may not. */
const ACTED_ON: ReadonlySet<string> = new Set(['cors', 'lifecycle', 'policy']);

/** Get, put and delete of a configuration that is kept as it was sent and changes nothing here. */
export function keptDocument(name: string): Record<'get' | 'put' | 'delete', S3Operation> {
  const documentsOf = ({ store, bucket }: S3Call) => store.buckets.get(bucket).settings.documents ?? {};
  return {
    get(call) {
      const body = documentsOf(call)[name];
      if (body === undefined) throw new AwsApiError(MISSING[name] ?? 'NotFound', `There is no ${name}`, 404);
      return { status: 200, headers: { 'content-type': 'application/xml' }, body };
    },
    async put(call) {
      if (ACTED_ON.has(name)) {
        const message = `The embedded S3 would not act on the ${name} of a bucket, and so does not take it.`;
        throw new AwsApiError('NotImplemented', message, 501);
      }
      const text = await bodyText(call);
      call.store.buckets.change(call.bucket, { documents: { ...documentsOf(call), [name]: text } });
      return emptyResponse();
    },
    delete(call) {
      const { [name]: _gone, ...documents } = documentsOf(call);
      call.store.buckets.change(call.bucket, { documents });
      return emptyResponse({}, 204);
    },
  };
}
