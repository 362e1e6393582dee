import { randomUUID } from 'node:crypto';
import type { RoleOf } from '../../core/iam/caller.ts';
import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';
import type { AnsweredCall } from '../../core/protocols/call.ts';
import { locate } from '../../core/protocols/s3-address.ts';
import { type CallerIdentity, identityOf } from './caller-identity.ts';

type Named = Readonly<Record<string, string>>;

/**
 * What CloudTrail says of a call. Neither bodies nor answers are in it.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export interface CloudTrailRecord {
  readonly eventVersion: '1.11';
  readonly userIdentity: CallerIdentity;
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly awsRegion: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  readonly errorCode?: string;
  readonly errorMessage?: string;
  readonly requestParameters: Named;
  /** `QueryString` for a presigned URL. */
  readonly additionalEventData: { readonly AuthenticationMethod: 'AuthHeader' | 'QueryString' };
  readonly resources: readonly { readonly ARN: string; readonly type?: string }[];
  readonly requestID: string;
  readonly eventID: string;
  readonly readOnly: boolean;
  readonly eventType: 'AwsApiCall';
  readonly managementEvent: boolean;
  readonly recipientAccountId: string;
  readonly eventCategory: 'Management' | 'Data';
}

/** Members of requests that name what a call is about. Others may hold words of a contract, and are never kept. */
const NAMING = new Set([
  ...['KeyId', 'Name', 'Names', 'FunctionName', 'QueueUrl', 'QueueName', 'TopicArn', 'RoleArn', 'JobId'],
  ...['stateMachineArn', 'executionArn', 'name', 'EndpointName', 'UserPoolId', 'Username'],
]);
const LONGEST = 300;
/** S3 takes no longer keys. */
const LONGEST_KEY = 1024;
/** Bucket, key with each byte escaped, and version. */
const LONGEST_SOURCE = 3 * LONGEST_KEY + 2 * LONGEST;
const cut = (text: string, longest = LONGEST) => text.slice(0, longest);
/** Members are looked for in bodies up to here; the longer ones are events, prompts and documents. */
const LONGEST_BODY = 64 * 1024;

function namedInJson({ body, headers }: AwsRequest): Named {
  if (headers['x-amz-target'] === undefined || body.length > LONGEST_BODY) return {};
  try {
    const input: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
    if (typeof input !== 'object' || input === null) return {};
    const named = Object.entries(input).filter(([name, value]) => NAMING.has(name) && value !== null);
    return Object.fromEntries(named.map(([name, value]) => [name, cut(String(value))]));
  } catch {
    return {};
  }
}

/** From where a copy is made, as it was asked: CloudTrail names it so, too. */
const COPY_SOURCE = 'x-amz-copy-source';

function namedInS3(request: AwsRequest): Named {
  const source = request.headers[COPY_SOURCE];
  const versionId = request.query.get('versionId');
  const { bucket, key } = located(request);
  return {
    ...(bucket && { bucketName: cut(bucket) }),
    ...(key && { key: cut(key, LONGEST_KEY) }),
    ...(versionId && { versionId: cut(versionId) }),
    ...(source && { [COPY_SOURCE]: cut(source, LONGEST_SOURCE) }),
  };
}

/** A path that is no valid encoding is refused by S3, and recorded as it came. */
function located(request: AwsRequest): { bucket: string; key: string } {
  try {
    return locate(request);
  } catch {
    return { bucket: '', key: request.path };
  }
}

/** Services whose paths name what they are about: functions, models, endpoints, indices. */
const namedInPath = ({ path }: AwsRequest): Named => ({ path: cut(path) });

function parametersOf(service: string, request: AwsRequest): Named {
  if (service === 's3') return namedInS3(request);
  return request.path === '/' ? namedInJson(request) : namedInPath(request);
}

function resourcesOf(service: string, { bucketName, key, ...named }: Named): CloudTrailRecord['resources'] {
  if (service !== 's3')
    return Object.values(named)
      .filter((value) => value.startsWith('arn:'))
      .map((ARN) => ({ ARN }));
  if (!bucketName) return [];
  const bucket = { type: 'AWS::S3::Bucket', ARN: `arn:aws:s3:::${bucketName}` };
  return key ? [{ type: 'AWS::S3::Object', ARN: `${bucket.ARN}/${key}` }, bucket] : [bucket];
}

const READS = /^(Get|Head|List|Describe|BatchGet|Search|Verify|Receive|Lookup|_search|_count)/;
const DATA_SERVICES = new Set(['sqs', 'sns', 'events', 'es', 'lambda', 'bedrock', 'sagemaker', 'textract']);

/** Calls on what is in a bucket or a queue or behind a model are data events; the rest manages the account. */
const isData = (service: string, named: Named) =>
  service === 's3' ? named.key !== undefined : DATA_SERVICES.has(service);

/** A call as CloudTrail records it. */
export function recordOfCall(
  { request, service, operation, requestId, status, error }: AnsweredCall,
  roleOf: RoleOf,
  now: Date,
): CloudTrailRecord {
  const named = parametersOf(service, request);
  const data = isData(service, named);
  const presigned = request.query.has('X-Amz-Signature');
  return {
    eventVersion: '1.11',
    userIdentity: identityOf({ accessKeyId: cut(request.accessKeyId ?? '') }, roleOf),
    eventTime: now.toISOString().replace(/\.\d+Z$/, 'Z'),
    eventSource: `${cut(service) || 'unknown'}.amazonaws.com`,
    eventName: cut(operation ?? request.method),
    awsRegion: cut(request.region),
    sourceIPAddress: '127.0.0.1',
    userAgent: cut(request.headers['user-agent'] ?? ''),
    ...(status >= 400 && {
      errorCode: error?.code ?? String(status),
      errorMessage: cut(error?.message ?? ''),
    }),
    requestParameters: named,
    additionalEventData: { AuthenticationMethod: presigned ? 'QueryString' : 'AuthHeader' },
    resources: resourcesOf(service, named),
    requestID: requestId,
    eventID: randomUUID(),
    readOnly: READS.test(operation ?? ''),
    eventType: 'AwsApiCall',
    managementEvent: !data,
    recipientAccountId: ACCOUNT_ID,
    eventCategory: data ? 'Data' : 'Management',
  };
}
