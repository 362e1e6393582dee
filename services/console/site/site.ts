import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerSite } from './answer-site.ts';
import { config } from './config.ts';

/** Everything of the site that is no file and no API. */
export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> =>
  answerSite(config, event.rawPath);
