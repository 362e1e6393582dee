import type { IncomingHttpHeaders } from 'node:http';
import type { AwsResponse } from '../protocols/aws-api.ts';

/** What pages in browsers may do at a port. */
export interface PageRules {
  /** Origins of the pages that may ask and read. */
  readonly origins: readonly string[];
  /** People may follow links to here from any page. */
  readonly navigable: boolean;
  /** Methods by which they may. */
  readonly methods: readonly string[];
}

export const ANY_METHOD: readonly string[] = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];

/**
 * Whether a page asks that may not. Its browser would hide the answer from it, but what it asked for would be done:
 * functions invoked, faults set. Programs send neither `Origin` nor Fetch Metadata and are not meant.
 */
export function isRefused(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  { origins, navigable }: Pick<PageRules, 'origins' | 'navigable'>,
): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  // The page to sign in sends its form here with the origin `null`, since it sends no referrer.
  if (site === 'same-origin' || site === 'none') return false;
  if (origin !== undefined) return !origins.includes(origin);
  if (site === undefined) return false;
  const followsLink =
    method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !(navigable && followsLink);
}

/** CORS headers for a page that may ask by a method; none for any other. */
export function corsHeaders(
  origin: string | undefined,
  method: string | undefined,
  { origins, methods }: Pick<PageRules, 'origins' | 'methods'>,
): Record<string, string> {
  if (origin === undefined || !origins.includes(origin) || !methods.includes(method ?? '')) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'etag, x-amz-request-id, x-amz-version-id, content-range, accept-ranges',
    vary: 'origin',
  };
}

/** Answers a CORS preflight. */
export function preflight(
  headers: Readonly<Record<string, string>>,
  rules: Pick<PageRules, 'origins' | 'methods'>,
): AwsResponse {
  const asked = headers['access-control-request-method'] ?? rules.methods[0];
  return {
    status: 204,
    headers: {
      ...corsHeaders(headers.origin, asked, rules),
      'access-control-allow-methods': rules.methods.join(', '),
      'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
      'access-control-max-age': '3600',
    },
  };
}

/**
 * Headers of every answer that sets no others: should a browser show one as a page, that page has no scripts and an
 * origin that nothing trusts.
 */
export const INERT: Readonly<Record<string, string>> = {
  'content-security-policy': 'sandbox',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};
