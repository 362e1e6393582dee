import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { percentDecoded } from '../../core/protocols/percent-decoded.ts';
import type { Apis } from '../apigateway/apis.ts';
import type { S3 } from '../s3/index.ts';
import type { Origin } from './distribution.ts';

/** Where a distribution gets its answers from. */
export type AskOrigin = (request: AwsRequest) => Promise<AwsResponse>;

/** The bucket or HTTP API that an origin names. @throws Error if it is neither. */
export function connectOrigin(origin: Origin, s3: Pick<S3, 'open'>, apis: Pick<Apis, 'byHost'>): AskOrigin {
  const bucket = /^(.+?)\.s3[.-]/.exec(origin.DomainName)?.[1];
  if (bucket !== undefined) return (request) => readBucket(s3, bucket, origin, request);
  if (apis.byHost(origin.DomainName) === undefined) {
    throw new Error(
      `Origin ${origin.Id} (${origin.DomainName}) is neither a bucket nor an HTTP API of this runtime`,
    );
  }
  const added = Object.fromEntries(
    origin.OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue]),
  );
  return (request) => {
    const headers = { ...request.headers, ...added, host: origin.DomainName };
    return apis
      .byHost(origin.DomainName)!
      .answer({ ...request, headers, path: origin.OriginPath + request.path });
  };
}

/** A private bucket answers 403 for what is not there, as it does not tell who may not list it. */
async function readBucket(
  s3: Pick<S3, 'open'>,
  bucket: string,
  origin: Origin,
  request: AwsRequest,
): Promise<AwsResponse> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 403, body: 'Forbidden' };
  const asked = origin.OriginPath + request.path;
  const path = percentDecoded(asked) ?? asked;
  const object = s3.open(bucket, path.slice(1));
  if (object === undefined) return { status: 403, body: 'Forbidden' };
  const headers = { ...object.headers, etag: object.etag };
  if (request.headers['if-none-match'] === object.etag) return { status: 304, headers };
  const length = { 'content-length': String(object.size) };
  if (request.method === 'HEAD') return { status: 200, headers: { ...headers, ...length } };
  return { status: 200, headers: { ...headers, ...length }, stream: await object.stream() };
}
