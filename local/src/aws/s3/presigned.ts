import { accessDenied, invalidArgument } from './s3-errors.ts';

/**
 * Throws `AwsApiError` `AccessDenied` if the time of a presigned URL is over. Signatures are not checked: the
 * runtime trusts whoever reaches 127.0.0.1.
 */
export function assertNotExpired(query: URLSearchParams, now: number): void {
  const date = query.get('X-Amz-Date');
  if (!query.has('X-Amz-Signature') || date === null) return;
  const iso = date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const expires = Date.parse(iso) + Number(query.get('X-Amz-Expires')) * 1000;
  if (Number.isNaN(expires)) throw invalidArgument('X-Amz-Date and X-Amz-Expires must say a time.');
  if (now > expires) throw accessDenied('Request has expired');
}

/** Headers that a presigned URL carries in its query. */
export function hoistedHeaders(query: URLSearchParams): Record<string, string> {
  const hoisted = /^x-amz-(meta-|object-lock-|tagging$|storage-class$|server-side-encryption)/i;
  const present = [...query].filter(([name]) => hoisted.test(name));
  return Object.fromEntries(present.map(([name, value]) => [name.toLowerCase(), value]));
}
