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
  sha256,
  timeOf,
} from './sigv4.ts';

/** What people call before they have credentials of AWS: a user pool, to sign in. */
const UNSIGNED: Readonly<Record<string, ReadonlySet<string>>> = {
  'cognito-idp': new Set(['InitiateAuth']),
};

/**
 * Checks time and signature of a request, SigV4 in its headers:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html
 * Objects are also reached by links, which S3 checks itself.
 * @throws AwsApiError `MissingAuthenticationToken`, `IncompleteSignature`, `SignatureDoesNotMatch`,
 * `InvalidSignatureException`, `RequestTimeTooSkewed`, `ExpiredToken` or `ExpiredTokenException`.
 */
export function verifySigned(
  service: string,
  operation: string | undefined,
  request: AwsRequest,
  { secretOf, now }: { readonly secretOf: SecretOf; readonly now: number },
): void {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    if (service === 's3' || UNSIGNED[service]?.has(operation ?? '')) return;
    throw new AwsApiError('MissingAuthenticationToken', 'Request is missing Authentication Token', 403);
  }
  const given = readSignature(authorization, request.headers['x-amz-date'] ?? '');
  if (!(Math.abs(timeOf(given.signedAt) - now) <= CLOCK_SKEW_MS))
    throw new AwsApiError(
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
      403,
    );
  const isJson = request.headers['x-amz-target'] !== undefined;
  if (!isWhole(given, request, secretOf))
    throw doesNotMatch(isJson ? 'InvalidSignatureException' : 'SignatureDoesNotMatch');
  assertSessionLasts(given.accessKeyId, now, isJson ? 'ExpiredTokenException' : 'ExpiredToken');
}

function readSignature(authorization: string, signedAt: string): Signature {
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1] ?? '';
  const credential = readCredential(part('Credential'));
  const signedHeaders = part('SignedHeaders').toLowerCase().split(';');
  const signature = part('Signature');
  const host = signedHeaders.some((name) => name === 'host' || name === ':authority');
  if (!authorization.startsWith(ALGORITHM) || credential === undefined || !host || signature === '')
    throw new AwsApiError(
      'IncompleteSignature',
      'Authorization header requires Credential, SignedHeaders and Signature parameters, and the header host to be signed.',
      403,
    );
  return { ...credential, signedAt, signedHeaders, signature };
}

function isWhole(given: Signature, request: AwsRequest, secretOf: SecretOf): boolean {
  const stated = request.headers['x-amz-content-sha256'];
  // A body that streams is known by its stated hash alone.
  const actual = request.stream === undefined ? sha256(request.body) : undefined;
  const altered = actual !== undefined && /^[0-9a-f]{64}$/.test(stated ?? '') && stated !== actual;
  const payload = stated ?? actual ?? '';
  try {
    return !altered && isSignedWith(secretOf(given.accessKeyId), given, request, payload);
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
