import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** A page of the console under the address that mails and alerts give it. */
const LINK = /^\/(runs|reviews)\/([A-Za-z0-9-]+)$/;

/** Answers `/config.json`, and leads `/runs/<id>` and `/reviews/<id>` to their pages behind `#`. */
export function answerSite(config: unknown, path: string): APIGatewayProxyStructuredResultV2 {
  if (path === '/config.json') {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
    return { statusCode: 200, headers, body: JSON.stringify(config) };
  }
  const link = LINK.exec(path);
  if (!link) return { statusCode: 404, headers: { 'content-type': 'text/plain' }, body: 'No such page' };
  return { statusCode: 302, headers: { location: `/#${link[0]}`, 'cache-control': 'no-store' } };
}
