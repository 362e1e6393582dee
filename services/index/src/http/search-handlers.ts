import type { searchRoutes } from '@countersign/api';
import { fromNext, toNext } from '@countersign/shared/http/cursor';
import type { Handlers } from '@countersign/shared/http/serve';
import type { SearchIndex } from '../app/search-index.ts';
import { searchPlace } from '../domain/search-query.ts';

/** Answers `GET /api/search` from the index. */
export const searchHandlers = (index: Pick<SearchIndex, 'search'>): Handlers<typeof searchRoutes> => ({
  async search({ query: { next: word, ...parameters } }) {
    const { next, ...found } = await index.search(parameters, fromNext(word, searchPlace));
    return { ...found, next: next ? toNext(next) : null };
  },
});
