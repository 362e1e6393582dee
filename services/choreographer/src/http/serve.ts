import { asCountersignError, type Logger } from '@countersign/shared';
import type { APIGatewayProxyEventV2WithJWTAuthorizer, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { Refusal } from '../domain/refusal.ts';
import { assertMay } from './access.ts';
import type { ApiPorts } from './api-ports.ts';
import { personOf } from './identity.ts';
import { type Route, routeKeyOf } from './route.ts';

type Request = APIGatewayProxyEventV2WithJWTAuthorizer;

const json = (statusCode: number, body: unknown): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (status: number, code: string, message: string) => json(status, { error: { code, message } });

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return {};
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw new Refusal(400, 'BadRequest', `The ${part} is wrong: ${z.prettifyError(checked.error)}`);
}

function bodyOf({ body, isBase64Encoded }: Request): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body ?? '', 'base64').toString('utf8') : (body ?? '{}'));
  } catch {
    throw new Refusal(400, 'BadRequest', 'The body is not JSON.');
  }
}

async function answer(route: Route, ports: ApiPorts, request: Request) {
  const person = personOf(request.requestContext.authorizer?.jwt?.claims);
  assertMay(route.access, person);
  const checked = {
    person,
    path: check(route.path, request.pathParameters ?? {}, 'path'),
    query: check(route.query, request.queryStringParameters ?? {}, 'query'),
    body: route.body ? check(route.body, bodyOf(request), 'body') : {},
  };
  return json(route.status, route.answer.parse(await route.handle(ports, checked as never)));
}

/** Makes a Lambda handler for an HTTP API (payload 2.0) of routes; every error is `{error: {code, message}}`. */
export function serve(routes: readonly Route[], ports: ApiPorts, logger: Logger) {
  const byKey = new Map(routes.map((route) => [routeKeyOf(route), route]));

  return async (request: Request): Promise<APIGatewayProxyStructuredResultV2> => {
    const route = byKey.get(request.routeKey);
    if (!route) return problem(404, 'NoSuchRoute', `There is no ${request.routeKey}.`);
    try {
      return await answer(route, ports, request);
    } catch (thrown) {
      if (thrown instanceof Refusal) return problem(thrown.status, thrown.code, thrown.message);
      const error = asCountersignError(thrown);
      logger.error(`${request.routeKey} failed`, { error: thrown as Error, errorClass: error.class });
      if (error.class === 'downstream')
        return problem(503, 'Unavailable', 'A store does not answer. Try again.');
      return problem(500, 'InternalError', 'This is a bug; it has been logged.');
    }
  };
}
