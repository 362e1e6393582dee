import { randomUUID } from 'node:crypto';
import { ACCOUNT_ID, type AwsRequest } from '../../core/protocols/aws-api.ts';
import type { Authorized } from './authorize.ts';
import type { MatchedRoute } from './match-route.ts';

const TEXT_TYPE = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.-]+\+(json|xml)))/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The event of payload format 2.0 that a function is invoked with. */
export function lambdaEvent(
  apiId: string,
  request: AwsRequest,
  { route, pathParameters }: MatchedRoute,
  authorized: Authorized | undefined,
) {
  const { cookie, ...headers } = request.headers;
  const query = queryParameters(request.query);
  const isText = TEXT_TYPE.test(headers['content-type'] ?? 'text/plain');
  const now = new Date();
  const path = request.path;
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: request.query.toString(),
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers,
    ...(Object.keys(query).length > 0 ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: ACCOUNT_ID,
      apiId,
      ...(authorized ? { authorizer: { jwt: authorized } } : {}),
      domainName: headers.host ?? '',
      domainPrefix: apiId,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(pathParameters).length > 0 ? { pathParameters } : {}),
    ...(request.body.length > 0
      ? { body: Buffer.from(request.body).toString(isText ? 'utf8' : 'base64') }
      : {}),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
}

/** Several values of one name are joined by commas. */
function queryParameters(query: URLSearchParams): Record<string, string> {
  return Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
}

/** `31/Jan/2026:09:05:00 +0000` */
function logTime(date: Date): string {
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}:${date.toISOString().slice(11, 19)} +0000`;
}
