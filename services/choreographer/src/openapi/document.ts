import * as z from 'zod';
import type { Route } from '../http/route.ts';
import { schemaCollector } from './schemas.ts';

const error = z
  .object({ error: z.object({ code: z.string(), message: z.string() }) })
  .meta({ id: 'Error', description: 'Why it was not done; nothing has changed' });

const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is wrong',
  401: 'No valid token',
  403: 'The wrong group',
  404: 'No such thing',
  409: 'Not in this state',
  410: 'Too late',
};

const COMMON_REFUSALS = [400, 401, 403];

type Collector = ReturnType<typeof schemaCollector>;

const inJson = (schema: object) => ({ 'application/json': { schema } });

function parameters(schema: z.ZodObject | undefined, place: 'path' | 'query', { collect }: Collector) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...own } = collect(field as z.ZodType, 'input');
    const required = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required, ...(description ? { description } : {}), schema: own };
  });
}

function operation(route: Route, collector: Collector): object {
  const { operationId, summary, status, refusals, body } = route;
  const refused = [...COMMON_REFUSALS, ...refusals].map((code) => [
    code,
    { description: REFUSALS[code], content: inJson(collector.collect(error, 'output')) },
  ]);
  return {
    operationId,
    summary,
    parameters: [
      ...parameters(route.path, 'path', collector),
      ...parameters(route.query, 'query', collector),
    ],
    ...(body && { requestBody: { required: true, content: inJson(collector.collect(body, 'input')) } }),
    responses: {
      [status]: { description: 'Done', content: inJson(collector.collect(route.answer, 'output')) },
      ...Object.fromEntries(refused),
    },
  };
}

/** The OpenAPI 3.1 document of an API, from its routes alone. */
export function openApiDocument(routes: readonly Route[]): object {
  const collector = schemaCollector();
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.url] = { ...paths[route.url], [route.method.toLowerCase()]: operation(route, collector) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Countersign: runs and reviews',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    security: [{ token: [] }],
    paths,
    components: {
      schemas: collector.components,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}
