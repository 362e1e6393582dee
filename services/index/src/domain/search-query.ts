import type { RequestOf, searchRoutes } from '@countersign/api';

/** What is searched for. */
export type SearchParameters = RequestOf<typeof searchRoutes.search>['query'];

const FILTERS = { type: 'contractType', level: 'level', kind: 'kind', category: 'category' } as const;

function filters(parameters: SearchParameters) {
  return Object.entries(FILTERS).flatMap(([parameter, field]) => {
    const value = parameters[parameter as keyof typeof FILTERS];
    return value === undefined ? [] : [{ term: { [field]: value } }];
  });
}

/** Body of the OpenSearch `_search` that answers the parameters: matches, highlights and counts per filter value. */
export function searchBody(parameters: SearchParameters) {
  const fields = ['title^3', 'parties^3', 'fileName^2', 'text'];
  const must = parameters.q
    ? [{ multi_match: { query: parameters.q, fields, type: 'cross_fields', operator: 'and' } }]
    : [{ match_all: {} }];
  return {
    from: parameters.from,
    size: parameters.size,
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
