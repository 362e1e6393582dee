import type { Logger } from '@countersign/shared';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
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

/** `GET /api/search`: 200 with a SearchResult, 400 for bad parameters, 503 when the index does not answer. */
export const answerSearch =
  ({ index, logger }: SearchPorts) =>
  async ({ queryStringParameters = {} }: Pick<APIGatewayProxyEventV2, 'queryStringParameters'>) => {
    const parameters = searchParameters.safeParse(queryStringParameters);
    if (!parameters.success) return problem(400, 'BadRequest', z.prettifyError(parameters.error));
    try {
      return json(200, await index.search(parameters.data));
    } catch (error) {
      logger.error('Search failed', { error: error as Error });
      return problem(503, 'SearchUnavailable', 'The search index does not answer. Try again in a minute.');
    }
  };
