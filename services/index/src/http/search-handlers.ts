import { runScopeOf, type searchRoutes } from '@countersign/api';
import { fromNext, toNext } from '@countersign/shared/http/cursor';
import type { Handlers } from '@countersign/shared/http/serve';
import type { SearchIndex } from '../app/search-index.ts';
import { searchPlace } from '../domain/search-query.ts';

/** Answers `GET /api/search` from the index, with what the caller sees of it. */
export const searchHandlers = (index: Pick<SearchIndex, 'search'>): Handlers<typeof searchRoutes> => ({
  async search({ person, query: { next: word, ...parameters } }) {
    const after = fromNext(word, searchPlace);
    const { next, ...found } = await index.search(parameters, runScopeOf(person), after);
    return { ...found, next: next ? toNext(next) : null };
  },
});
