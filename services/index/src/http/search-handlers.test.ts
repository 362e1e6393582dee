import { type RunScope, routeKeyOf, type SearchDocument, searchRoutes, uploaderKeys } from '@countersign/api';
import { DownstreamError } from '@countersign/shared';
import { serve } from '@countersign/shared/http/serve';
import { clientOf, IDENTITIES, memoryLogger, TOKENS, WALLED } from '@countersign/shared/testing';
import { describe, expect, it } from 'vitest';
import type { Found, SearchIndex } from '../app/search-index.ts';
import { searchHandlers } from './search-handlers.ts';

const found: Found = {
  total: 0,
  hits: [],
  next: undefined,
  counts: { types: {}, levels: {}, kinds: {}, categories: {} },
  complete: true,
};

function answering(search: SearchIndex['search'], groups = ['reviewers']) {
  const logger = memoryLogger();
  const handler = serve(searchRoutes, searchHandlers({ search }), logger, TOKENS);
  return clientOf(searchRoutes, handler, { name: 'anna', groups });
}

it.each(IDENTITIES.map((identity) => ({ identity, who: identity.who })))(
  'asks the index for what $who may see',
  async ({ identity: { claims, known, groups, seesRun } }) => {
    const asked: RunScope[] = [];
    const handler = serve(
      searchRoutes,
      searchHandlers({
        async search(_, scope) {
          asked.push(scope);
          return found;
        },
      }),
      memoryLogger(),
      TOKENS,
    );
    const requestContext = { authorizer: claims ? { jwt: { claims } } : {} };
    const { statusCode } = await handler({ routeKey: routeKeyOf(searchRoutes.search), requestContext });
    const expected = [[!known, 401] as const, [groups.length === 0, 403] as const].find(([holds]) => holds);
    expect(statusCode).toBe(expected?.[1] ?? 200);
    const { reviewerGroup, leadGroup, uploader } = WALLED;
    const finds = asked.some(
      (scope) =>
        scope === 'all' ||
        scope.groups.some((group) => [reviewerGroup, leadGroup].includes(group as never)) ||
        scope.uploader.some((key) => uploaderKeys(uploader).includes(key)),
    );
    expect(finds).toBe(seesRun);
  },
);

describe('search', () => {
  it('answers with what the index found', async () => {
    expect(await answering(async () => found).search({ q: 'cap' })).toEqual({
      total: 0,
      hits: [],
      counts: found.counts,
      next: null,
      complete: true,
    });
  });

  it('says when it does not find all yet', async () => {
    const client = answering(async () => ({ ...found, complete: false }));
    expect(await client.search({ q: 'cap' })).toMatchObject({ total: 0, complete: false });
  });

  it('goes on where the page before ended', async () => {
    const document: SearchDocument = {
      id: 'run-1',
      kind: 'contract',
      runId: 'run-1',
      fileName: 'a.pdf',
      contractType: 'nda',
      level: 'low',
      status: 'COMPLETED',
      text: '',
    };
    const asked: unknown[] = [];
    const client = answering(async (_, __, after) => {
      asked.push(after);
      const hits = after ? [] : [{ score: 1, document, highlights: [] }];
      return { ...found, total: 1, hits, next: after ? undefined : [1, 'run-1'] };
    });
    const { next } = await client.search({ limit: 1 });
    expect(await client.search({ limit: 1, next: next ?? '' })).toMatchObject({ hits: [], next: null });
    expect(asked).toEqual([undefined, [1, 'run-1']]);
    await expect(client.search({ next: 'bogus' })).rejects.toMatchObject({ status: 400 });
  });

  it('shows nothing to who belongs to no group', async () => {
    const asked = answering(async () => found, []).search({ q: 'cap' });
    await expect(asked).rejects.toMatchObject({ status: 403, code: 'Forbidden' });
  });

  it('names the parameter that is wrong', async () => {
    const asked = answering(async () => found).search({ limit: 101 });
    await expect(asked).rejects.toMatchObject({ status: 400, message: expect.stringContaining('limit') });
  });

  it('answers 503 when the index is down, without its inner error', async () => {
    const down = new DownstreamError('SearchUnavailable', 'connect ECONNREFUSED 10.0.0.7');
    const asked = answering(() => Promise.reject(down)).search();
    const message = expect.not.stringContaining('10.0.0.7');
    await expect(asked).rejects.toMatchObject({ status: 503, message });
  });
});
