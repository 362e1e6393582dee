const keyword = { type: 'keyword' } as const;
const text = { type: 'text', analyzer: 'english' } as const;
const name = { type: 'text', analyzer: 'standard' } as const;

/** Settings and mapping of the index; `strict`, so that a field nobody mapped is an error and not a guess. */
export const indexMapping = {
  settings: { number_of_shards: 1, number_of_replicas: 1 },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      kind: keyword,
      runId: keyword,
      fileName: { ...name, fields: { raw: keyword } },
      contractType: keyword,
      level: keyword,
      status: keyword,
      language: keyword,
      category: keyword,
      severity: keyword,
      page: { type: 'integer' },
      title: name,
      parties: name,
      text,
    },
  },
} as const;
