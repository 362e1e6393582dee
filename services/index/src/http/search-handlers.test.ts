import { type SearchResult, searchRoutes } from '@countersign/api';
import { createLogger, DownstreamError } from '@countersign/shared';
import { serve } from '@countersign/shared/http/serve';
import { clientOf } from '@countersign/shared/testing/index';
import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../app/search-index.ts';
import { searchHandlers } from './search-handlers.ts';

const found: SearchResult = {
  total: 0,
  hits: [],
  counts: { types: {}, levels: {}, kinds: {}, categories: {} },
};

function answering(search: SearchIndex['search'], groups = ['reviewers']) {
  const logger = createLogger();
  logger.setLogLevel('SILENT');
  const handler = serve(searchRoutes, searchHandlers({ search }), logger);
  return clientOf(searchRoutes, handler, { name: 'anna', groups });
}

describe('search', () => {
  it('answers with what the index found', async () => {
    expect(await answering(async () => found).search({ q: 'cap' })).toEqual(found);
  });

  it('shows nothing to who belongs to no group', async () => {
    const asked = answering(async () => found, []).search({ q: 'cap' });
    await expect(asked).rejects.toMatchObject({ status: 403, code: 'Forbidden' });
  });

  it('names the parameter that is wrong', async () => {
    const asked = answering(async () => found).search({ size: 101 });
    await expect(asked).rejects.toMatchObject({ status: 400, message: expect.stringContaining('size') });
  });

  it('answers 503 when the index is down, without its inner error', async () => {
    const down = new DownstreamError('SearchUnavailable', 'connect ECONNREFUSED 10.0.0.7');
    const asked = answering(() => Promise.reject(down)).search();
    const message = expect.not.stringContaining('10.0.0.7');
    await expect(asked).rejects.toMatchObject({ status: 503, message });
  });
});
