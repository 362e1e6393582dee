import type { IncomingHttpHeaders } from 'node:http';
import type { AwsResponse } from '../protocols/aws-api.ts';

const LOCAL_NAME = /^(localhost|127(\.\d+){3}|\[::1\]|.+\.localhost)$/;

/**
 * The Host header names this machine. Refusing others keeps a web page whose name was pointed at 127.0.0.1
 * (DNS rebinding) out of an API that checks no signatures.
 */
export function isLocalHost(host: string | undefined): boolean {
  return host !== undefined && LOCAL_NAME.test(host.replace(/:\d+$/, ''));
}

/**
 * Whether a page from elsewhere sends this. Its browser would hide the answer from it, but what it asked for would
 * be done: functions invoked, faults set.
 */
export function isFromElsewhere(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin !== undefined && origin !== 'null') return !isLocalOrigin(origin);
  // A page that sends no referrer, as that to sign in, has the origin `null`, and so has one in a sandbox.
  if (site === undefined) return origin === 'null';
  return site === 'cross-site' && method !== 'GET' && method !== 'HEAD';
}

/** CORS headers for a page served from this machine; none for any other. */
export function corsHeaders(origin: string | undefined): Record<string, string> {
  if (origin === undefined || !isLocalOrigin(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'etag, x-amz-request-id, x-amz-version-id, content-range, accept-ranges',
    vary: 'origin',
  };
}

/** Answers a CORS preflight. */
export function preflight(headers: Readonly<Record<string, string>>): AwsResponse {
  return {
    status: 204,
    headers: {
      ...corsHeaders(headers.origin),
      'access-control-allow-methods': 'GET, HEAD, PUT, POST, DELETE',
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '3600',
    },
  };
}

function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLocalHost(new URL(origin).host);
}
