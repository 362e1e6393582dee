import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { AwsApiError, type AwsRequest } from '../protocols/aws-api.ts';
import type { SecretOf } from './access-keys.ts';

/** What the query of a presigned URL says of its signature. */
interface Signature {
  readonly accessKeyId: string;
  /** `<date>/<region>/<service>/aws4_request` */
  readonly scope: string;
  readonly signedAt: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
const LONGEST_SECONDS = 7 * 24 * 3600;
const CLOCK_SKEW_MS = 15 * 60_000;

/**
 * Checks time and signature of a presigned URL, SigV4 in the query:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * Throws `AwsApiError` `AuthorizationQueryParametersError`, `AccessDenied` or `SignatureDoesNotMatch`.
 */
export function verifyPresigned(request: AwsRequest, secretOf: SecretOf, now: number): void {
  const given = readSignature(request.query);
  assertInTime(given.signedAt, Number(request.query.get('X-Amz-Expires')), now);
  assertSigned(given, request);
  const expected = Buffer.from(sign(given, request, secretOf(given.accessKeyId)));
  const stated = Buffer.from(given.signature);
  if (expected.length !== stated.length || !timingSafeEqual(expected, stated)) {
    const message =
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.';
    throw new AwsApiError('SignatureDoesNotMatch', message, 403);
  }
}

function readSignature(query: URLSearchParams): Signature {
  const credential = (query.get('X-Amz-Credential') ?? '').split('/');
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').toLowerCase().split(';');
  const signature = query.get('X-Amz-Signature');
  const whole = query.get('X-Amz-Algorithm') === ALGORITHM && credential.length >= 5 && signature !== null;
  if (!whole || !signedHeaders.includes('host'))
    throw malformed(
      'a presigned URL needs X-Amz-Algorithm, -Credential, -Date, -Expires, -SignedHeaders and -Signature',
    );
  return {
    accessKeyId: credential.slice(0, -4).join('/'),
    scope: credential.slice(-4).join('/'),
    signedAt: query.get('X-Amz-Date') ?? '',
    signedHeaders,
    signature,
  };
}

function assertInTime(signedAt: string, seconds: number, now: number): void {
  const iso = signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const start = Date.parse(iso);
  if (Number.isNaN(start)) throw malformed('X-Amz-Date must be in the ISO8601 Long Format');
  if (!(seconds > 0 && seconds <= LONGEST_SECONDS))
    throw malformed(`X-Amz-Expires must be between 1 and ${LONGEST_SECONDS}`);
  if (start > now + CLOCK_SKEW_MS) throw denied('Request is not valid yet');
  if (start + seconds * 1000 < now) throw denied('Request has expired');
}

/** Nothing that could change what happens may be added to a link by whoever has it. */
function assertSigned({ signedHeaders }: Signature, { headers }: AwsRequest): void {
  const added = Object.keys(headers).filter((name) => /^x-amz-/.test(name) && !signedHeaders.includes(name));
  if (added.length > 0)
    throw denied(`There were headers present in the request which were not signed: ${added.join(', ')}`);
}

function sign(given: Signature, request: AwsRequest, secret: string): string {
  const [date = '', region = '', service = ''] = given.scope.split('/');
  const text = [ALGORITHM, given.signedAt, given.scope, sha256(canonicalRequest(given, request))].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, text).toString('hex');
}

function canonicalRequest(
  { signedHeaders }: Signature,
  { method, path, query, headers }: AwsRequest,
): string {
  const pairs = [...query].filter(([name]) => name !== 'X-Amz-Signature');
  const parameters = pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).sort();
  const lines = signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim().replace(/\s+/g, ' ')}`);
  const payload = query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  const address = path.split('/').map((segment) => encode(decodeURIComponent(segment)));
  return [
    method,
    address.join('/'),
    parameters.join('&'),
    ...lines,
    '',
    signedHeaders.join(';'),
    payload,
  ].join('\n');
}

/** RFC 3986, which leaves fewer characters as they are than `encodeURIComponent` does. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

const denied = (message: string) => new AwsApiError('AccessDenied', message, 403);

const malformed = (message: string) => new AwsApiError('AuthorizationQueryParametersError', message, 400);
