import type { SearchDocument, SearchHit } from '@countersign/api';
import { DownstreamError, sha256 } from '@countersign/shared';
import { type Client, errors } from '@opensearch-project/opensearch';
import type { Found, SearchIndex } from '../app/search-index.ts';
import type { IndexedDocument } from '../domain/search-document.ts';
import { searchBody } from '../domain/search-query.ts';
import type { RefusedDocument } from './adoption.ts';
import { bulkParts } from './bulk-parts.ts';
import { type IndexNames, writtenIndex } from './create-index.ts';
import { searchedIndex } from './searched-index.ts';

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

/** OpenSearch marks each Chinese or Japanese character of a word by itself. The contract's own signs are encoded. */
const markedAsOne = (html: string) => html.replaceAll('</em><em>', '');

const toHit = ({ _score, _source, highlight = {} }: RawHit): SearchHit => ({
  score: _score ?? 0,
  document: _source,
  highlights: [...(highlight.title ?? []), ...(highlight.text ?? [])].map(markedAsOne),
});

/** What OpenSearch says is wrong: its reasons quote the words of the document that it refuses. */
function saidBy(error: unknown): string {
  const { name, message } = error as Error;
  return error instanceof errors.ResponseError
    ? `${name} ${error.statusCode}: ${error.body?.error?.type ?? 'no type of error'}`
    : `${name}: ${message}`;
}

/** Which field of a document is refused, and why: what follows is a preview of the words in it. */
function refusal({ type, reason }: { readonly type: string; readonly reason?: string | null | undefined }) {
  const [field] = reason?.split(/preview of/i)[0]?.match(/\[\w{1,40}\]/) ?? [];
  return field ? `${type} of ${field}` : type;
}

/** Runs a call to OpenSearch, naming what failed. */
async function asking<T>(what: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof DownstreamError) throw error;
    throw new DownstreamError('SearchUnavailable', `OpenSearch could not ${what}: ${saidBy(error)}`, {
      cause: error,
    });
  }
}

/**
 * The index in OpenSearch, created on first use.
 * @param tell of documents of an earlier index that this one does not take
 */
export function openSearchIndex(
  client: Client,
  names: IndexNames,
  tell: (refused: readonly RefusedDocument[]) => void = () => {},
): SearchIndex {
  const { index } = names;
  const written = writtenIndex(client, names, tell);
  const searched = searchedIndex(client, names);

  async function writePart(documents: readonly IndexedDocument[]): Promise<void> {
    const body = documents.flatMap((document) => [{ index: { _index: index, _id: document.id } }, document]);
    const { body: result } = await client.bulk({ refresh: 'wait_for', body });
    if (!result.errors) return;
    const refused = result.items.flatMap((item) => (item.index?.error ? refusal(item.index.error) : []));
    throw new DownstreamError('DocumentsRefused', `${refused.length} of ${documents.length}: ${refused[0]}`);
  }

  /** Findings and pages that the run had before and has no more. */
  async function removeOthers(
    from: string,
    runId: string,
    documents: readonly IndexedDocument[],
  ): Promise<void> {
    const kept = { terms: { id: documents.map(({ id }) => id) } };
    const query = { bool: { filter: [{ term: { runId } }], must_not: [kept] } };
    await client.deleteByQuery({
      index: from,
      refresh: true,
      conflicts: 'proceed',
      body: { query } as object,
    });
  }

  return {
    write: (runId, documents) =>
      asking('write documents', async () => {
        await written.prepare();
        for (const part of bulkParts(documents)) await writePart(part);
        await removeOthers(index, runId, documents);
      }),

    remove: (runId) =>
      asking('remove documents', async () => {
        for (const each of await written.holding()) await removeOthers(each, runId, []);
      }),

    search: (parameters, scope, after) =>
      asking('search', async () => {
        const { name, complete } = await searched();
        const { body } = await client.search({
          index: name,
          ignore_unavailable: true,
          // Copies of the index score a little differently; all pages of one search come from the same.
          preference: `search-${sha256(parameters.q)}`,
          body: searchBody(parameters, scope, after) as object,
        });
        const total = body.hits.total;
        const found = body.hits.hits as unknown as RawHit[];
        const hits = found.slice(0, parameters.limit);
        const aggregations = (body.aggregations ?? {}) as unknown as Record<string, Buckets>;
        return {
          total: typeof total === 'object' ? total.value : (total ?? 0),
          hits: hits.map(toHit),
          next: found.length > hits.length ? hits.at(-1)?.sort : undefined,
          complete,
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
