import type { SearchDocument, SearchResult } from '@countersign/api';
import type { SearchParameters } from '../domain/search-query.ts';

/** The search index. @throws DownstreamError when it does not answer or refuses documents. */
export interface SearchIndex {
  /** Writes or replaces by id; the documents can be found when it resolves. */
  write(documents: readonly SearchDocument[]): Promise<void>;
  search(parameters: SearchParameters): Promise<SearchResult>;
}
