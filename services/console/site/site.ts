import { createObservability, entry } from '@countersign/shared/aws';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { answerSite } from './answer-site.ts';
import { config } from './config.ts';

/** Everything of the site that is no file and no API. */
export const handler = entry(
  async ({ rawPath }: APIGatewayProxyEventV2) => answerSite(config, rawPath),
  createObservability(),
);
