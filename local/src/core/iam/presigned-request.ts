import { AwsApiError, type AwsRequest } from '../protocols/aws-api.ts';
import type { SecretOf } from './access-keys.ts';
import { assertSessionLasts } from './caller.ts';
import {
  ALGORITHM,
  CLOCK_SKEW_MS,
  doesNotMatch,
  isSignedWith,
  readCredential,
  type Signature,
  timeOf,
} from './sigv4.ts';

const LONGEST_SECONDS = 7 * 24 * 3600;

/**
 * Checks time and signature of a presigned URL, SigV4 in the query:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 * @throws AwsApiError `AuthorizationQueryParametersError`, `AccessDenied`, `SignatureDoesNotMatch` or
 * `ExpiredToken`.
 */
export function verifyPresigned(request: AwsRequest, secretOf: SecretOf, now: number): void {
  const given = readSignature(request.query);
  assertInTime(given.signedAt, Number(request.query.get('X-Amz-Expires')), now);
  assertSigned(given, request);
  const payload = request.query.get('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD';
  if (!isSignedWith(secretOf(given.accessKeyId), given, request, payload)) throw doesNotMatch();
  assertSessionLasts(given.accessKeyId, now, 'ExpiredToken');
}

function readSignature(query: URLSearchParams): Signature {
  const credential = readCredential(query.get('X-Amz-Credential') ?? '');
  const signedHeaders = (query.get('X-Amz-SignedHeaders') ?? '').toLowerCase().split(';');
  const signature = query.get('X-Amz-Signature');
  const ours = query.get('X-Amz-Algorithm') === ALGORITHM && signedHeaders.includes('host');
  if (!ours || credential === undefined || signature === null)
    throw malformed(
      'a presigned URL needs X-Amz-Algorithm, -Credential, -Date, -Expires, -SignedHeaders and -Signature',
    );
  return { ...credential, signedAt: query.get('X-Amz-Date') ?? '', signedHeaders, signature };
}

function assertInTime(signedAt: string, seconds: number, now: number): void {
  const start = timeOf(signedAt);
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

const denied = (message: string) => new AwsApiError('AccessDenied', message, 403);

const malformed = (message: string) => new AwsApiError('AuthorizationQueryParametersError', message, 400);
