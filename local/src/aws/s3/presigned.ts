import type { SecretOf } from '../../core/iam/access-keys.ts';
import { verifyPresigned } from '../../core/iam/presigned-request.ts';
import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import { accessDenied } from './s3-errors.ts';

/** Parameters of a signature. */
const SIGNING =
  /^x-amz-(algorithm|credential|date|expires|security-token|signature|signedheaders|content-sha256|user-agent)$/i;

/** Types that a browser would run or show as a page. */
const ACTIVE = /html|xml|svg|script|ecmascript|multipart|mhtml|x-mixed-replace|css/i;

/**
 * Lets nobody in without a signature: buckets are private. Presigned URLs are checked here, what is signed in its
 * headers by the gateway.
 * @throws AwsApiError `AccessDenied` and those of `verifyPresigned`.
 */
export function assertSigned(request: AwsRequest, secretOf: SecretOf, now: number): void {
  if (request.headers.authorization !== undefined) return;
  if (!request.query.has('X-Amz-Signature')) throw accessDenied('Access Denied');
  verifyPresigned(request, secretOf, now);
}

/** Headers that a presigned URL carries in its query: all of S3's own that are not of the signature. */
export function hoistedHeaders(query: URLSearchParams): Record<string, string> {
  const present = [...query].filter(([name]) => /^x-amz-/i.test(name) && !SIGNING.test(name));
  return Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), value]));
}

/** An answer to a link, which a browser may open: what it holds is never a page, whatever it or the link says. */
export function inert(response: AwsResponse): AwsResponse {
  const type = response.headers?.['content-type'];
  if (type === undefined || !ACTIVE.test(type)) return response;
  return { ...response, headers: { ...response.headers, 'content-type': 'text/plain; charset=utf-8' } };
}
