import { type ApiRoute, Refusal, type RequestOf } from '@countersign/api';
import * as z from 'zod';
import { isStorable } from '../storable-text.ts';

/** What is read of a request: payload 2.0 of an HTTP API. */
export interface HttpRequest {
  readonly routeKey: string;
  readonly pathParameters?: Readonly<Record<string, string | undefined>>;
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: {
    readonly authorizer?: { readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> } };
  };
}

/** Whether a text somewhere in a value holds NUL or half a character, which no database column, no XML and no URL can. */
export function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.entries(value).some(([name, each]) => !isStorable(name) || holdsUnstorable(each));
}

/** What the schema names is looked at, and no more: a body of a million brackets is left alone. */
function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return {};
  const checked = schema.safeParse(value);
  if (!checked.success)
    throw new Refusal(400, 'BadRequest', `The ${part} is wrong: ${z.prettifyError(checked.error)}`);
  if (holdsUnstorable(checked.data))
    throw new Refusal(400, 'BadRequest', `The ${part} is wrong: it holds a NUL character, or half of one.`);
  return checked.data;
}

function bodyOf({ body = '{}', isBase64Encoded }: HttpRequest): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  } catch {
    throw new Refusal(400, 'BadRequest', 'The body is not JSON.');
  }
}

/**
 * Checks the parts of a request as its route declares them.
 * @throws Refusal 400, naming the part and the field.
 */
export function readRequest<R extends ApiRoute>(route: R, request: HttpRequest): RequestOf<R> {
  const checked = {
    path: check(route.path, request.pathParameters ?? {}, 'path'),
    query: check(route.query, request.queryStringParameters ?? {}, 'query'),
    body: route.body ? check(route.body, bodyOf(request), 'body') : {},
  };
  // Each part has just been checked against the schema that its type is inferred from.
  return checked as RequestOf<R>;
}
