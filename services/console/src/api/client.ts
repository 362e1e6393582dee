import { ApiError } from './api-error.ts';

/** Sends requests with the token of whoever is signed in. */
export interface Client {
  get<T>(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
}

/** @param token the access token, or undefined when nobody is signed in any more. */
export function createClient(token: () => Promise<string | undefined>): Client {
  async function send<T>(path: string, init: RequestInit): Promise<T> {
    const bearer = await token();
    const headers = { ...init.headers, ...(bearer && { authorization: `Bearer ${bearer}` }) };
    const response = await fetch(path, { ...init, headers }).catch((cause: unknown) => {
      throw new ApiError(0, 'Unreachable', 'Countersign does not answer. Check your connection.', { cause });
    });
    const body = await response.json().catch(() => undefined);
    if (response.ok && body !== undefined) return body as T;
    throw ApiError.of(response.status, body);
  }

  return {
    get: (path, query = {}) => {
      const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
      const search = new URLSearchParams(given).toString();
      return send(search ? `${path}?${search}` : path, {});
    },
    post: (path, body = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
