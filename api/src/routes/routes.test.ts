import { describe, expect, it } from 'vitest';
import type { ApiRoute } from '../route.ts';
import { mayCall } from '../who.ts';
import { API } from './index.ts';

const routes = Object.entries<ApiRoute>(API);

describe.each(routes)('%s', (_, route) => {
  it('names its path parameters in its address', () => {
    const named = [...route.url.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys(route.path?.shape ?? {})).toEqual(named);
  });

  it('has one field of each name, so that a caller can give them together', () => {
    const names = [route.path, route.query, route.body].flatMap((part) => Object.keys(part?.shape ?? {}));
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets nobody in who belongs to no group', () => {
    expect(mayCall(route.who, [])).toBe(false);
  });

  it('has a query when it reads and none when it changes something', () => {
    expect(route.method === 'GET' ? route.body : route.query).toBeUndefined();
  });
});

describe('every list', () => {
  const lists = routes.filter(([, { query }]) => query && 'next' in query.shape);

  it('is one of these', () => {
    expect(lists.map(([name]) => name)).toEqual(['listRuns', 'listReviews', 'search']);
  });

  it.each(lists)('%s answers with its true total and where it goes on', (_, { answer }) => {
    const refused = answer.safeParse({});
    const missing = refused.error?.issues.map(({ path }) => path.join('.'));
    expect(missing).toEqual(expect.arrayContaining(['total', 'next']));
  });
});
