import type { AwsRequest, AwsResponse } from '../../core/protocols/aws-api.ts';
import type { Cors } from './api-definition.ts';

/** The CORS headers of an API for a request; none if its origin may not. */
export function corsHeadersOf(cors: Cors | undefined, request: AwsRequest): Record<string, string> {
  const origin = request.headers.origin;
  if (cors === undefined || origin === undefined || !allows(cors.AllowOrigins ?? [], origin)) return {};
  return {
    'access-control-allow-origin': cors.AllowOrigins?.includes('*') ? '*' : origin,
    vary: 'origin',
    ...(cors.AllowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.ExposeHeaders ? { 'access-control-expose-headers': cors.ExposeHeaders.join(',') } : {}),
  };
}

/** The answer to a preflight request. */
export function preflightResponse(cors: Cors, request: AwsRequest): AwsResponse {
  const allowed = corsHeadersOf(cors, request);
  if (Object.keys(allowed).length === 0) return { status: 204 };
  const headers = {
    ...allowed,
    ...(cors.AllowMethods ? { 'access-control-allow-methods': cors.AllowMethods.join(',') } : {}),
    ...(cors.AllowHeaders ? { 'access-control-allow-headers': cors.AllowHeaders.join(',') } : {}),
    ...(cors.MaxAge === undefined ? {} : { 'access-control-max-age': String(cors.MaxAge) }),
  };
  return { status: 204, headers };
}

function allows(patterns: readonly string[], origin: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '*' || pattern === origin) return true;
    const [scheme, rest] = pattern.split('://*');
    return rest === '' && origin.startsWith(`${scheme}://`);
  });
}
