import type * as z from 'zod';
import type { RefusalStatus } from './refusal.ts';
import type { Who } from './who.ts';

/** One operation of the HTTP API: enough to serve it, to call it, to describe it and to test who may. */
export interface ApiRoute {
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
export type Routes = Readonly<Record<string, ApiRoute>>;

/** Refusals that every route has. 401 is API Gateway's. */
export const COMMON_REFUSALS = { BadRequest: 400, Forbidden: 403 } as const;

type PartName = 'path' | 'query' | 'body';
/** Schema of a part; `unknown` when the route has none, which adds no field. */
type Part<R, Name extends PartName> = R extends { readonly [P in Name]: infer Schema } ? Schema : unknown;
type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : unknown;
type Checked<Schema> = Schema extends z.ZodType ? z.output<Schema> : unknown;

/** The parts of a request after they have been checked, defaults filled in. */
export type RequestOf<R extends ApiRoute> = { readonly [Name in PartName]: Checked<Part<R, Name>> };

/** What a caller gives: the fields of path, query and body, whose names differ. */
export type ParametersOf<R extends ApiRoute> = Given<Part<R, 'path'>> &
  Given<Part<R, 'query'>> &
  Given<Part<R, 'body'>>;

/** What a caller gets. */
export type AnswerOf<R extends ApiRoute> = z.output<R['answer']>;

/** API Gateway's key of a route. */
export const routeKeyOf = ({ method, url }: Pick<ApiRoute, 'method' | 'url'>): string => `${method} ${url}`;
