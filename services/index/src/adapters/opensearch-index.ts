import type { SearchDocument, SearchHit } from '@countersign/api';
import { DownstreamError, sha256 } from '@countersign/shared';
import type { Client } from '@opensearch-project/opensearch';
import type { Found, SearchIndex } from '../app/search-index.ts';
import { indexMapping } from '../domain/index-mapping.ts';
import { searchBody } from '../domain/search-query.ts';

interface Buckets {
  buckets: { key: string; doc_count: number }[];
}
interface RawHit {
  _score: number | null;
  _source: SearchDocument;
  highlight?: Record<string, string[]>;
  sort: [number, string];
}

const counts = (aggregation: Buckets | undefined) =>
  Object.fromEntries((aggregation?.buckets ?? []).map(({ key, doc_count }) => [key, doc_count]));

const toHit = ({ _score, _source, highlight = {} }: RawHit): SearchHit => ({
  score: _score ?? 0,
  document: _source,
  highlights: [...(highlight.title ?? []), ...(highlight.text ?? [])],
});

/** Runs a call to OpenSearch, naming what failed. */
async function asking<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof DownstreamError) throw error;
    const { name, message } = error as Error;
    throw new DownstreamError('SearchUnavailable', `OpenSearch could not ${what}: ${name}: ${message}`, {
      cause: error,
    });
  }
}

/** The index in OpenSearch, created on first use. */
export function openSearchIndex(client: Client, index: string): SearchIndex {
  let ready: Promise<void> | undefined;

  async function create(): Promise<void> {
    const { body: exists } = await client.indices.exists({ index });
    if (exists) return;
    try {
      await client.indices.create({ index, body: indexMapping as object });
    } catch (error) {
      // Another instance was quicker.
      if (!(error as Error).message.includes('resource_already_exists_exception')) throw error;
    }
  }

  async function ensureIndex(): Promise<void> {
    ready ??= create();
    try {
      await ready;
    } catch (error) {
      ready = undefined;
      throw error;
    }
  }

  return {
    write: (documents) =>
      asking('write documents', async () => {
        await ensureIndex();
        const body = documents.flatMap((document) => [
          { index: { _index: index, _id: document.id } },
          document,
        ]);
        const { body: result } = await client.bulk({ refresh: 'wait_for', body });
        if (!result.errors) return;
        const refused = result.items.flatMap((item) => item.index?.error?.reason ?? []);
        throw new DownstreamError(
          'DocumentsRefused',
          `${refused.length} of ${documents.length}: ${refused[0]}`,
        );
      }),

    search: (parameters, after) =>
      asking('search', async () => {
        const { body } = await client.search({
          index,
          ignore_unavailable: true,
          // Copies of the index score a little differently; all pages of one search come from the same.
          preference: `search-${sha256(parameters.q)}`,
          body: searchBody(parameters, after) as object,
        });
        const total = body.hits.total;
        const found = body.hits.hits as unknown as RawHit[];
        const hits = found.slice(0, parameters.limit);
        const aggregations = (body.aggregations ?? {}) as unknown as Record<string, Buckets>;
        return {
          total: typeof total === 'object' ? total.value : (total ?? 0),
          hits: hits.map(toHit),
          next: found.length > hits.length ? hits.at(-1)?.sort : undefined,
          counts: {
            types: counts(aggregations.types),
            levels: counts(aggregations.levels),
            kinds: counts(aggregations.kinds),
            categories: counts(aggregations.categories),
          },
        } satisfies Found;
      }),
  };
}
