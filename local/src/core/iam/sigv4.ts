import { createHash, createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { AwsApiError, type AwsRequest } from '../protocols/aws-api.ts';

/** What a request says of its signature, in its headers or its query. */
export interface Signature {
  readonly accessKeyId: string;
  /** `<date>/<region>/<service>/aws4_request` */
  readonly scope: string;
  /** `20261128T131500Z` */
  readonly signedAt: string;
  /** Names in lower case. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

export const ALGORITHM = 'AWS4-HMAC-SHA256';

/** How far a signer's clock may be ahead or behind. */
export const CLOCK_SKEW_MS = 15 * 60_000;

/** Parts of a credential: the key id, which may hold slashes, and the scope. `undefined` if it is none. */
export function readCredential(credential: string): Pick<Signature, 'accessKeyId' | 'scope'> | undefined {
  const parts = credential.split('/');
  if (parts.length < 5) return undefined;
  return { accessKeyId: parts.slice(0, -4).join('/'), scope: parts.slice(-4).join('/') };
}

/** Milliseconds since 1970 of a time in the ISO 8601 basic format; `NaN` if it is none. */
export const timeOf = (signedAt: string): number =>
  Date.parse(signedAt.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/**
 * Whether a request was signed with a secret as it says:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * @param payload what stands for the body: its SHA-256 in hex, or `UNSIGNED-PAYLOAD` and the like
 */
export function isSignedWith(
  secret: string,
  given: Signature,
  request: AwsRequest,
  payload: string,
): boolean {
  const expected = Buffer.from(sign(given, request, payload, secret));
  const stated = Buffer.from(given.signature);
  return expected.length === stated.length && timingSafeEqual(expected, stated);
}

/** In AWS's words; JSON services call it `InvalidSignatureException`. */
export const doesNotMatch = (code = 'SignatureDoesNotMatch') =>
  new AwsApiError(
    code,
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    403,
  );

function sign(given: Signature, request: AwsRequest, payload: string, secret: string): string {
  const [, , service = ''] = given.scope.split('/');
  const canonical = canonicalRequest(given, request, payload, service);
  const text = [ALGORITHM, given.signedAt, given.scope, sha256(canonical)].join('\n');
  return hmac(signingKey(secret, given.scope), text).toString('hex');
}

/** One for each function, service and day, until they are too many. */
const SIGNING_KEYS = 1_000;
const signingKeys = new Map<string, KeyObject>();

function signingKey(secret: string, scope: string): KeyObject {
  const name = `${secret} ${scope}`;
  const known = signingKeys.get(name);
  if (known !== undefined) return known;
  const [date = '', ...rest] = scope.split('/');
  const key = createSecretKey(rest.reduce(hmac, hmac(`AWS4${secret}`, date)));
  if (signingKeys.size >= SIGNING_KEYS) signingKeys.clear();
  signingKeys.set(name, key);
  return key;
}

function canonicalRequest(
  { signedHeaders }: Signature,
  { method, path, query, headers }: AwsRequest,
  payload: string,
  service: string,
): string {
  // HTTP/2 has `:authority` instead of a host, and SDKs sign it by that name.
  const headerOf = (name: string) => headers[name === ':authority' ? 'host' : name] ?? '';
  const lines = signedHeaders.map((name) => `${name}:${headerOf(name).trim().replace(/\s+/g, ' ')}`);
  const address = service === 's3' ? objectAddress(path) : normalAddress(path);
  return [method, address, canonicalQuery(query), ...lines, '', signedHeaders.join(';'), payload].join('\n');
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

const compare = (one: string, other: string) => Number(one > other) - Number(one < other);

/** S3 takes keys as they are and encodes them once. @throws URIError for what is no valid encoding. */
const objectAddress = (path: string) =>
  path
    .split('/')
    .map((segment) => encode(decodeURIComponent(segment)))
    .join('/');

/** All other services drop empty and relative segments, and encode what is encoded already once more. */
function normalAddress(path: string): string {
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(encode(segment));
  }
  const end = segments.length > 0 && path.endsWith('/') ? '/' : '';
  return `/${segments.join('/')}${end}`;
}

/** RFC 3986, which leaves fewer characters as they are than `encodeURIComponent` does. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** In hex. */
export const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

const hmac = (key: string | Buffer | KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();
