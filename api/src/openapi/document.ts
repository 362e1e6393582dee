import type * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { gatewayBody, refusalBody } from '../refusal.ts';
import { type ApiRoute, COMMON_REFUSALS, type Routes } from '../route.ts';
import type { Who } from '../who.ts';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });

const REVIEW_RULES = {
  sees: 'who sees the run of the review, or that the review is for',
  answers: 'for whose answer the review waits',
} as const;

/** Who may call, as a sentence. */
function whoInWords({ groups, run, review }: Who): string {
  const members = groups === 'any' ? 'Members of any group' : `Members of ${groups.join(' or ')}`;
  if (run) return `${members} who sees the run: it is for a group of theirs, or they uploaded it`;
  return review ? `${members} ${REVIEW_RULES[review]}` : members;
}

/** What API Gateway answers by itself, whatever the route. */
const GATEWAY = {
  401: { description: 'No valid token', content: json(gatewayBody) },
  429: { description: 'Too many requests; ask again later', content: json(gatewayBody) },
};

/** What goes wrong on our side. */
const FAULTS = {
  500: { description: 'A bug; it has been logged', content: json(refusalBody) },
  503: { description: 'A store does not answer; ask again later', content: json(refusalBody) },
};

/** Refusals by status, each with the codes that it may have. */
function refusalsOf({ refusals }: ApiRoute) {
  const codes = Object.entries({ ...COMMON_REFUSALS, ...refusals });
  const byStatus = Object.groupBy(codes, ([, status]) => status);
  return Object.entries(byStatus).map(([status, entries = []]) => [
    status,
    { description: entries.map(([code]) => code).join(', '), content: json(refusalBody) },
  ]);
}

function operation(operationId: string, route: ApiRoute): ZodOpenApiOperationObject {
  const { summary, who, path, query, body, status, answer } = route;
  return {
    operationId,
    summary,
    description: `${whoInWords(who)}.`,
    ...((path || query) && { requestParams: { ...(path && { path }), ...(query && { query }) } }),
    // Who called a route before it had a body sends none.
    ...(body && { requestBody: { required: !body.safeParse({}).success, content: json(body) } }),
    responses: {
      [status]: { description: 'Done', content: json(answer) },
      ...Object.fromEntries(refusalsOf(route)),
      ...GATEWAY,
      ...FAULTS,
    },
  };
}

/** The OpenAPI 3.1 document of an API, from its routes alone. */
export function openApiDocument(routes: Routes): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const [operationId, route] of Object.entries(routes)) {
    paths[route.url] = { ...paths[route.url], [route.method.toLowerCase()]: operation(operationId, route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Countersign: runs, reviews, documents, uploads and search',
      version: '1',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{origin}',
        description: "The console's address; the distribution puts every service's API under it",
        variables: {
          origin: {
            default: 'http://127.0.0.1:4567',
            description:
              'On AWS what the parameter /countersign/<stage>/console-url holds, without the slash at its end',
          },
        },
      },
    ],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  });
}
