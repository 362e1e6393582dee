import type { searchRoutes } from '@countersign/api';
import type { Handlers } from '@countersign/shared/http/serve';
import type { SearchIndex } from '../app/search-index.ts';

/** Answers `GET /api/search` from the index. */
export const searchHandlers = (index: Pick<SearchIndex, 'search'>): Handlers<typeof searchRoutes> => ({
  search: ({ query }) => index.search(query),
});
