import { type Claims, groupsOf, type Logger } from '@countersign/shared';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { searchParameters } from '../domain/search-query.ts';
import type { SearchIndex } from './search-index.ts';

export interface SearchPorts {
  readonly index: SearchIndex;
  readonly logger: Logger;
}

const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (statusCode: number, code: string, message: string) =>
  json(statusCode, { error: { code, message } });

/** What is read of the request, which API Gateway lets through with a valid token only. */
export interface SearchRequest {
  readonly queryStringParameters?: Record<string, string | undefined>;
  readonly requestContext?: { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } };
}

/**
 * `GET /api/search`: 200 with a SearchResult, 400 for bad parameters, 403 for who belongs to no group, 503 when the
 * index does not answer.
 */
export const answerSearch =
  ({ index, logger }: SearchPorts) =>
  async ({ queryStringParameters = {}, requestContext }: SearchRequest) => {
    if (groupsOf(requestContext?.authorizer?.jwt?.claims).length === 0) {
      return problem(403, 'Forbidden', 'This needs somebody from a group. Ask whoever keeps the user pool.');
    }
    const parameters = searchParameters.safeParse(queryStringParameters);
    if (!parameters.success) return problem(400, 'BadRequest', z.prettifyError(parameters.error));
    try {
      return json(200, await index.search(parameters.data));
    } catch (error) {
      logger.error('Search failed', { error: error as Error });
      return problem(503, 'SearchUnavailable', 'The search index does not answer. Try again in a minute.');
    }
  };
