import * as z from 'zod';
import type { AnswerOf, ApiRoute, ParametersOf } from '../route.ts';
import { API, type Api } from '../routes/index.ts';
import { ApiError } from './api-error.ts';
import { requestTo } from './request-to.ts';

type Arguments<R extends ApiRoute> =
  Record<never, never> extends ParametersOf<R>
    ? [parameters?: ParametersOf<R>]
    : [parameters: ParametersOf<R>];

/**
 * The HTTP API as functions: each takes the fields of its path, query and body together, and resolves to the answer
 * after it was checked.
 * @throws ApiError for every other answer, for one of another shape (`UnexpectedAnswer`), and for none (status 0).
 */
export type Client = {
  readonly [Name in keyof Api]: (...parameters: Arguments<Api[Name]>) => Promise<AnswerOf<Api[Name]>>;
};

export interface ClientOptions {
  /** Origin of the API, without a path; empty for the page's own. */
  readonly endpoint: string;
  /** Token of whoever asks, or undefined when nobody is signed in any more. */
  readonly token: () => Promise<string | undefined>;
  readonly fetch?: typeof fetch;
}

/** Makes a client that asks with the token of one person. */
export function createClient({ endpoint, token, fetch: send = fetch }: ClientOptions): Client {
  async function call(name: string, route: ApiRoute, parameters: Record<string, unknown>): Promise<unknown> {
    const { path, init } = requestTo(route, parameters, await token());
    const response = await send(`${endpoint}${path}`, init).catch((cause: unknown) => {
      throw new ApiError(0, 'Unreachable', 'Countersign does not answer. Check your connection.', { cause });
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw ApiError.of(response.status, body);
    const answer = route.answer.safeParse(body);
    if (answer.success) return answer.data;
    const wrong = `${name} was answered in another shape: ${z.prettifyError(answer.error)}`;
    throw new ApiError(response.status, 'UnexpectedAnswer', wrong);
  }

  const calls = Object.entries<ApiRoute>(API).map(([name, route]) => [
    name,
    (parameters: Record<string, unknown> = {}) => call(name, route, parameters),
  ]);
  // Each entry is made from the route of its name, which the compiler cannot follow through fromEntries.
  return Object.fromEntries(calls) as Client;
}
