import { type Client, createClient, type Routes, routeKeyOf } from '@countersign/api';
import type { HttpRequest } from '../http/read-request.ts';
import type { HttpResponse } from '../http/serve.ts';
import { OUR_TOKEN } from './identities.ts';

const patternOf = (url: string) => new RegExp(`^${url.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

function decoded(groups: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}

/** The request as API Gateway hands it to a function, claims and all. */
function eventOf(routes: Routes, url: URL, init: RequestInit, claims: Record<string, unknown>): HttpRequest {
  const matching = Object.values(routes).find(
    (route) => route.method === init.method && patternOf(route.url).test(url.pathname),
  );
  if (!matching) throw new Error(`No route for ${init.method} ${url.pathname}`);
  return {
    routeKey: routeKeyOf(matching),
    pathParameters: decoded(patternOf(matching.url).exec(url.pathname)?.groups),
    queryStringParameters: Object.fromEntries(url.searchParams),
    ...(typeof init.body === 'string' && { body: init.body }),
    requestContext: { authorizer: { jwt: { claims } } },
  };
}

/** Somebody who calls; the name is the identifier too. */
interface TestPerson {
  readonly name: string;
  readonly email?: string;
  readonly groups: readonly string[];
}

/** The typed client of the API, wired to a handler without a network, as one person. */
export function clientOf(
  routes: Routes,
  handler: (request: HttpRequest) => Promise<HttpResponse>,
  { name, groups, email }: TestPerson,
): Client {
  const claims = { ...OUR_TOKEN, sub: name, name, email, 'cognito:groups': `[${groups.join(' ')}]` };
  return createClient({
    endpoint: 'https://api.test',
    token: async () => 'token',
    async fetch(input, init = {}) {
      const event = eventOf(routes, new URL(String(input)), init, claims);
      const { statusCode, headers, body } = await handler(event);
      return new Response(body, { status: statusCode, headers });
    },
  });
}
