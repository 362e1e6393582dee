import type { RequestOf, searchRoutes } from '@countersign/api';
import * as z from 'zod';

/** What is searched for. */
export type SearchParameters = Omit<RequestOf<typeof searchRoutes.search>['query'], 'next'>;

/** Score and id of the last hit of the page before. */
export const searchPlace = z.tuple([z.number(), z.string()]);
export type SearchPlace = z.output<typeof searchPlace>;

const FILTERS = { type: 'contractType', level: 'level', kind: 'kind', category: 'category' } as const;

function filters(parameters: SearchParameters) {
  return Object.entries(FILTERS).flatMap(([parameter, field]) => {
    const value = parameters[parameter as keyof typeof FILTERS];
    return value === undefined ? [] : [{ term: { [field]: value } }];
  });
}

/**
 * Body of the OpenSearch `_search` that answers the parameters: the matches behind `after`, one more than the limit to
 * tell whether there is another page, with highlights and counts per filter value. Ids part equal scores, so that no hit is told twice or left out between pages.
 */
export function searchBody(parameters: SearchParameters, after?: SearchPlace) {
  const fields = ['title^3', 'parties^3', 'fileName^2', 'text'];
  const must = parameters.q
    ? [
        {
          multi_match: {
            query: parameters.q.normalize('NFC'),
            fields,
            type: 'cross_fields',
            operator: 'and',
          },
        },
      ]
    : [{ match_all: {} }];
  return {
    size: parameters.limit + 1,
    sort: [{ _score: { order: 'desc' } }, { id: { order: 'asc' } }],
    ...(after && { search_after: after }),
    track_total_hits: true,
    query: { bool: { must, filter: filters(parameters) } },
    highlight: {
      encoder: 'html',
      fields: { text: { fragment_size: 180, number_of_fragments: 2 }, title: {} },
    },
    aggs: {
      types: { terms: { field: 'contractType', size: 30 } },
      levels: { terms: { field: 'level', size: 4 } },
      kinds: { terms: { field: 'kind', size: 3 } },
      categories: { terms: { field: 'category', size: 50 } },
    },
  };
}
