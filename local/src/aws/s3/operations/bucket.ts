import { AwsApiError } from '../../../core/protocols/aws-api.ts';
import type { BucketSettings } from '../buckets.ts';
import { bodyText, bodyXml, emptyResponse, type S3Call, type S3Operation, xmlResponse } from '../call.ts';
import { defaultRetention } from '../object-lock.ts';
import { notImplemented } from '../s3-errors.ts';
import { textOf } from '../xml-reader.ts';

export const createBucket: S3Operation = async (call) => {
  const { request, store, bucket } = call;
  assertHere(await bodyXml(call, ['CreateBucketConfiguration', 'LocationConstraint']), request.region);
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

/** A bucket is made where it is asked for. @throws AwsApiError `IllegalLocationConstraintException`. */
function assertHere(xml: string, region: string): void {
  const location = textOf(xml, 'LocationConstraint') ?? '';
  if (location === region || location === '') return;
  throw new AwsApiError(
    'IllegalLocationConstraintException',
    `The ${location} location constraint is incompatible for the region specific endpoint this request was sent to.`,
  );
}

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
  const xml = await bodyXml(call, ['VersioningConfiguration', 'Status', 'MfaDelete']);
  const status = textOf(xml, 'Status');
  if (textOf(xml, 'MfaDelete') === 'Enabled') throw notImplemented('MfaDelete is not supported.');
  if (status !== 'Enabled' && status !== 'Suspended')
    throw new AwsApiError('MalformedXML', 'Status is missing');
  if (status === 'Suspended' && call.store.buckets.get(call.bucket).settings.objectLock) {
    throw new AwsApiError(
      'InvalidBucketState',
      'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
      409,
    );
  }
  call.store.buckets.change(call.bucket, { versioning: status });
  return emptyResponse();
};

export const getNotifications: S3Operation = ({ store, bucket }) => {
  const { eventBridge } = store.buckets.get(bucket).settings;
  return xmlResponse('NotificationConfiguration', eventBridge ? { EventBridgeConfiguration: '' } : {});
};

export const putNotifications: S3Operation = async (call) => {
  const xml = await bodyXml(call, ['NotificationConfiguration', 'EventBridgeConfiguration']);
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
  const xml = await bodyXml(call, LOCK_CONFIGURATION);
  const { settings } = call.store.buckets.get(call.bucket);
  if (textOf(xml, 'ObjectLockEnabled') !== 'Enabled')
    throw new AwsApiError('MalformedXML', 'ObjectLockEnabled has to be Enabled');
  if (settings.versioning !== 'Enabled') {
    throw new AwsApiError(
      'InvalidBucketState',
      "Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration",
      409,
    );
  }
  call.store.buckets.change(call.bucket, { objectLock: defaultRetention(retentionIn(xml)) });
  return emptyResponse();
};

const LOCK_CONFIGURATION = [
  ...['ObjectLockConfiguration', 'ObjectLockEnabled', 'Rule', 'DefaultRetention'],
  ...['Mode', 'Days', 'Years'],
];

function retentionIn(xml: string) {
  if (textOf(xml, 'DefaultRetention') === undefined) return undefined;
  return { mode: textOf(xml, 'Mode'), days: textOf(xml, 'Days'), years: textOf(xml, 'Years') };
}

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
export function storedDocument(name: string): Record<'get' | 'put' | 'delete', S3Operation> {
  const documentsOf = ({ store, bucket }: S3Call) => store.buckets.get(bucket).settings.documents ?? {};
  return {
    get(call) {
      const body = documentsOf(call)[name];
      if (body === undefined) throw new AwsApiError(MISSING[name] ?? 'NotFound', `There is no ${name}`, 404);
      const type = name === 'policy' ? 'application/json' : 'application/xml';
      return { status: 200, headers: { 'content-type': type }, body };
    },
    async put(call) {
      if (ACTED_ON.has(name)) {
        const message = `The embedded S3 would not act on the ${name} of a bucket, and so does not take it.`;
        throw notImplemented(message);
      }
      const text = await bodyText(call);
      call.store.buckets.change(call.bucket, { documents: { ...documentsOf(call), [name]: text } });
      return emptyResponse();
    },
    delete(call) {
      if (ACTED_ON.has(name) && documentsOf(call)[name] !== undefined)
        throw notImplemented(`The embedded S3 takes the ${name} of a bucket from its template alone.`);
      const { [name]: _gone, ...documents } = documentsOf(call);
      call.store.buckets.change(call.bucket, { documents });
      return emptyResponse({}, 204);
    },
  };
}
