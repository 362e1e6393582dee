import {
  type ApiRoute,
  COMMON_REFUSALS,
  mayCall,
  Refusal,
  type RequestOf,
  type Routes,
  routeKeyOf,
} from '@countersign/api';
import type * as z from 'zod';
import { isOf, type Person, personOf } from '../claims.ts';
import { asCountersignError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { TokenSettings } from '../settings.ts';
import { type HttpRequest, readRequest } from './read-request.ts';

/** What a handler is asked: the checked parts of the request, and by whom. */
export type AskedBy<R extends ApiRoute> = RequestOf<R> & { readonly person: Person };

/** A handler for each route; the compiler holds each to its route's schemas. */
export type Handlers<Served extends Routes> = {
  readonly [Name in keyof Served]: (
    request: AskedBy<Served[Name]>,
  ) => Promise<z.input<Served[Name]['answer']>>;
};

export interface HttpResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const json = (statusCode: number, body: unknown): HttpResponse => ({
  statusCode,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (status: number, code: string, message: string) => json(status, { error: { code, message } });

const NAMELESS =
  'Your token does not say who you are: send an id token, with a name or a verified e-mail address.';

const FOREIGN = 'Your token is of another issuer, or for another client: sign in at the console.';

/**
 * A gateway hands on what any of its authorizers has verified: whoever may add one could bring people of a pool of theirs.
 * @throws Refusal 401 for nobody or somebody of another pool, 403 when the person belongs to no group that may.
 */
function callerOf({ who }: ApiRoute, { requestContext }: HttpRequest, tokens: TokenSettings): Person {
  const claims = requestContext?.authorizer?.jwt?.claims;
  if (claims && !isOf(claims, tokens.TOKEN_ISSUER, tokens.TOKEN_AUDIENCE))
    throw new Refusal(401, 'Unauthorized', FOREIGN);
  const person = personOf(claims);
  if (!person) throw new Refusal(401, 'Unauthorized', claims ? NAMELESS : 'Sign in first.');
  if (mayCall(who, person.groups)) return person;
  const needed = who.groups === 'any' ? 'a group' : `one of the groups ${who.groups.join(', ')}`;
  throw new Refusal(403, 'Forbidden', `This needs somebody from ${needed}. Ask whoever keeps the user pool.`);
}

/** Says no as the route has declared it; what it has not is said all the same, and is a fault of ours. */
function refused(route: ApiRoute, { status, code, message }: Refusal, logger: Logger): HttpResponse {
  // As the authorizer of API Gateway says it: whoever calls meets one 401.
  if (status === 401) return json(401, { message });
  const declared: Readonly<Record<string, number>> = { ...COMMON_REFUSALS, ...route.refusals };
  if (declared[code] !== status)
    logger.error(`${routeKeyOf(route)} does not declare ${status} ${code}`, { refused: message });
  return problem(status, code, message);
}

function failed(route: ApiRoute, thrown: unknown, logger: Logger): HttpResponse {
  if (thrown instanceof Refusal) return refused(route, thrown, logger);
  const error = asCountersignError(thrown);
  logger.error(`${routeKeyOf(route)} failed`, { error: thrown as Error, errorClass: error.class });
  if (error.class === 'downstream') {
    return problem(503, 'Unavailable', 'A store does not answer. Try again in a minute.');
  }
  return problem(500, 'InternalError', 'This is a bug; it has been logged.');
}

/**
 * Makes a Lambda handler for an HTTP API (payload 2.0) of routes. Only what the answer's schema names leaves;
 * every error is `{error: {code, message}}`,
 * but for 401. Only people with tokens of the stage's own pool are heard.
 */
export function serve<Served extends Routes>(
  routes: Served,
  handlers: Handlers<Served>,
  logger: Logger,
  tokens: TokenSettings,
) {
  const names = new Map(
    Object.keys(routes).map((name: keyof Served & string) => [routeKeyOf(routes[name] as ApiRoute), name]),
  );

  async function answer<Name extends keyof Served>(name: Name, request: HttpRequest): Promise<HttpResponse> {
    const route = routes[name] as Served[Name];
    const person = callerOf(route, request, tokens);
    const answered = await handlers[name]({ ...readRequest(route, request), person });
    return json(route.status, route.answer.parse(answered));
  }

  return async (request: HttpRequest): Promise<HttpResponse> => {
    const name = names.get(request.routeKey);
    if (!name) return problem(404, 'NoSuchRoute', `There is no ${request.routeKey}.`);
    try {
      return await answer(name, request);
    } catch (thrown) {
      return failed(routes[name] as ApiRoute, thrown, logger);
    }
  };
}
