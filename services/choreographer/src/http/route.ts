import type * as z from 'zod';
import type { Person } from '../domain/gate/may-answer.ts';
import type { Access } from './access.ts';
import type { ApiPorts } from './api-ports.ts';

type Fields = z.ZodObject;

/** A request whose parts have been checked. */
export interface ApiRequest<Path extends Fields, Query extends Fields, Body extends Fields> {
  readonly person: Person;
  readonly path: z.infer<Path>;
  readonly query: z.infer<Query>;
  readonly body: z.infer<Body>;
}

/** One operation of the HTTP API: enough to serve it and to describe it in OpenAPI. */
export interface Route<
  Path extends Fields = Fields,
  Query extends Fields = Fields,
  Body extends Fields = Fields,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly operationId: string;
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  /** As API Gateway writes it: `/api/runs/{runId}`. */
  readonly url: string;
  readonly access: Access;
  readonly path?: Path;
  readonly query?: Query;
  readonly body?: Body;
  readonly status: 200 | 201 | 202;
  readonly answer: Answer;
  /** Statuses of refusals beside 400, 401 and 403. */
  readonly refusals: readonly (404 | 409 | 410)[];
  handle(ports: ApiPorts, request: ApiRequest<Path, Query, Body>): Promise<z.input<Answer>>;
}

/** Declares a route; the compiler holds the handler to the schemas. */
export const defineRoute = <
  Path extends Fields,
  Query extends Fields,
  Body extends Fields,
  Answer extends z.ZodType,
>(
  route: Route<Path, Query, Body, Answer>,
): Route => route as unknown as Route;

/** API Gateway's key of a route. */
export const routeKeyOf = ({ method, url }: Pick<Route, 'method' | 'url'>): string => `${method} ${url}`;
