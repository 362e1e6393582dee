import type { RequestOf, RunScope, SearchDocument, searchRoutes } from '@countersign/api';
import * as z from 'zod';
import { type QueryWord, queryWords } from './query-words.ts';

/** What is searched for. */
export type SearchParameters = Omit<RequestOf<typeof searchRoutes.search>['query'], 'next'>;

/** Score and id of the last hit of the page before. */
export const searchPlace = z.tuple([z.number(), z.string()]);
export type SearchPlace = z.output<typeof searchPlace>;

const FILTERS = {
  type: 'contractType',
  level: 'level',
  kind: 'kind',
  category: 'category',
} as const satisfies Record<string, keyof SearchDocument>;

function filters(parameters: SearchParameters) {
  return Object.entries(FILTERS).flatMap(([parameter, field]) => {
    const value = parameters[parameter as keyof typeof FILTERS];
    return value === undefined ? [] : [{ term: { [field]: value } }];
  });
}

/** A field of the index, and how much more a match in it weighs. */
type Weighed = keyof SearchDocument | `${keyof SearchDocument}^${number}`;

const FIELDS: readonly Weighed[] = ['title^3', 'parties^3', 'fileName^2', 'text'];

/** A word has to occur in one of the fields; one that is too small for any of them asks for nothing. */
const occurs = ({ text, kind }: QueryWord) => ({
  multi_match: {
    query: text,
    fields: FIELDS,
    zero_terms_query: 'all',
    ...(kind === 'phrase' ? { type: 'phrase' } : { type: 'best_fields', operator: 'and' }),
  },
});

/** Only what the caller sees: hits, totals and counts of facets alike. */
const inScope = (scope: RunScope) =>
  scope === 'all'
    ? []
    : [
        {
          bool: {
            should: [{ terms: { groups: scope.groups } }, { terms: { uploader: scope.uploader } }],
            minimum_should_match: 1,
          },
        },
      ];

/**
 * Body of the OpenSearch `_search` that answers the parameters for somebody: the matches behind `after`, one more than
 * the limit to tell whether there is another page, with highlights and counts per filter value. Ids part equal scores,
 * so that no hit is told twice or left out between pages.
 */
export function searchBody(parameters: SearchParameters, scope: RunScope, after?: SearchPlace) {
  const words = queryWords(parameters.q);
  return {
    size: parameters.limit + 1,
    sort: [{ _score: { order: 'desc' } }, { id: { order: 'asc' } }],
    ...(after && { search_after: after }),
    track_total_hits: true,
    query: {
      bool: {
        must: words.length > 0 ? words.map(occurs) : [{ match_all: {} }],
        filter: [...filters(parameters), ...inScope(scope)],
      },
    },
    highlight: {
      encoder: 'html',
      fields: { text: { fragment_size: 180, number_of_fragments: 2 }, title: {} } satisfies Partial<
        Record<keyof SearchDocument, object>
      >,
    },
    aggs: {
      types: { terms: { field: FILTERS.type, size: 30 } },
      levels: { terms: { field: FILTERS.level, size: 4 } },
      kinds: { terms: { field: FILTERS.kind, size: 3 } },
      categories: { terms: { field: FILTERS.category, size: 50 } },
    },
  };
}
