import type { SearchDocument } from '../domain/search-document.ts';
import type { SearchParameters } from '../domain/search-query.ts';

export interface SearchHit {
  readonly score: number;
  readonly document: SearchDocument;
  /** HTML fragments, escaped but for `<em>`. */
  readonly highlights: readonly string[];
}

export interface SearchResult {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  /** Matches per value of each filter. */
  readonly counts: Readonly<
    Record<'types' | 'levels' | 'kinds' | 'categories', Readonly<Record<string, number>>>
  >;
}

/** The search index. @throws DownstreamError when it does not answer or refuses documents. */
export interface SearchIndex {
  /** Writes or replaces by id; the documents can be found when it resolves. */
  write(documents: readonly SearchDocument[]): Promise<void>;
  search(parameters: SearchParameters): Promise<SearchResult>;
}
