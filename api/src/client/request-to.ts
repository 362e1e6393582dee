import type * as z from 'zod';
import type { ApiRoute } from '../route.ts';

type Fields = Record<string, unknown>;

/** Those of the fields that the schema names and that have a value. */
function fieldsOf(schema: z.ZodObject | undefined, given: Fields): [string, unknown][] {
  const names = Object.keys(schema?.shape ?? {});
  return names
    .map((name): [string, unknown] => [name, given[name]])
    .filter(([, value]) => value !== undefined);
}

function pathOf({ url, path }: ApiRoute, given: Fields): string {
  return fieldsOf(path, given).reduce(
    (filled, [name, value]) => filled.replace(`{${name}}`, () => encodeURIComponent(String(value))),
    url,
  );
}

/** The request that calls a route: fields go to the path, the query or the body, as the route declares them. */
export function requestTo(
  route: ApiRoute,
  given: Fields,
  token: string | undefined,
): { readonly path: string; readonly init: RequestInit } {
  const fields = fieldsOf(route.query, given).filter(([, value]) => value !== '');
  const query = new URLSearchParams(
    fields.map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const body = Object.fromEntries(fieldsOf(route.body, given));
  const posts = route.method === 'POST';
  return {
    path: `${pathOf(route, given)}${query && `?${query}`}`,
    init: {
      method: route.method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(posts && { 'content-type': 'application/json' }),
      },
      ...(posts && { body: JSON.stringify(body) }),
    },
  };
}
