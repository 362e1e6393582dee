import type { RunScope, SearchResult } from '@countersign/api';
import type { IndexedDocument } from '../domain/search-document.ts';
import type { SearchParameters, SearchPlace } from '../domain/search-query.ts';

/** A page of what was found. */
export interface Found extends Omit<SearchResult, 'next'> {
  /** Place of the last hit, when there are more behind it. */
  readonly next: SearchPlace | undefined;
}

/** The search index. @throws DownstreamError when it does not answer or refuses documents. */
export interface SearchIndex {
  /** Writes all documents of a run in place of those that it had; they can be found when it resolves. */
  write(runId: string, documents: readonly IndexedDocument[]): Promise<void>;
  /** Deletes all documents of a run; nothing when there is no index yet. */
  remove(runId: string): Promise<void>;
  /** The matches in a scope behind a place, best first. */
  search(parameters: SearchParameters, scope: RunScope, after?: SearchPlace): Promise<Found>;
}
