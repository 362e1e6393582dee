import type { SearchDocument, SearchResult } from '@countersign/api';
import type { SearchParameters, SearchPlace } from '../domain/search-query.ts';

/** A page of what was found. */
export interface Found extends Omit<SearchResult, 'next'> {
  /** Place of the last hit, when there are more behind it. */
  readonly next: SearchPlace | undefined;
}

/** The search index. @throws DownstreamError when it does not answer or refuses documents. */
export interface SearchIndex {
  /** Writes or replaces by id; the documents can be found when it resolves. */
  write(documents: readonly SearchDocument[]): Promise<void>;
  /** The matches behind a place, best first. */
  search(parameters: SearchParameters, after?: SearchPlace): Promise<Found>;
}
