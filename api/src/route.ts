import type * as z from 'zod';
import type { RefusalStatus } from './refusal.ts';
import type { Who } from './who.ts';

/** One operation of the HTTP API: enough to serve it, to call it, to describe it and to test who may. */
export interface Route {
  readonly summary: string;
  readonly method: 'GET' | 'POST';
  /** As API Gateway writes it: `/api/runs/{runId}`. */
  readonly url: string;
  readonly who: Who;
  readonly path?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly status: 200 | 201 | 202;
  readonly answer: z.ZodType;
  /** Codes of its own refusals, beside those that every route has. */
  readonly refusals: Readonly<Record<string, RefusalStatus>>;
}

/** Routes by their operation id. */
export type Routes = Readonly<Record<string, Route>>;

/** Refusals that every route has. 401 is API Gateway's. */
export const COMMON_REFUSALS = { BadRequest: 400, Forbidden: 403 } as const;

type Part<R, Name extends 'path' | 'query' | 'body'> = R extends {
  readonly [P in Name]: infer Schema extends z.ZodType;
}
  ? Schema
  : z.ZodObject<Record<never, never>>;

/** The parts of a request after they have been checked, defaults filled in. */
export interface RequestOf<R extends Route> {
  readonly path: z.output<Part<R, 'path'>>;
  readonly query: z.output<Part<R, 'query'>>;
  readonly body: z.output<Part<R, 'body'>>;
}

/** What a caller gives: the fields of path, query and body, whose names differ. */
export type ParametersOf<R extends Route> = z.input<Part<R, 'path'>> &
  z.input<Part<R, 'query'>> &
  z.input<Part<R, 'body'>>;

/** What a caller gets. */
export type AnswerOf<R extends Route> = z.output<R['answer']>;

/** API Gateway's key of a route. */
export const routeKeyOf = ({ method, url }: Pick<Route, 'method' | 'url'>): string => `${method} ${url}`;
