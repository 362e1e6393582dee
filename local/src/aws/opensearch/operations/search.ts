import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { evaluate, type Matches } from '../query/evaluate.ts';
import { parseQuery } from '../query/parse-query.ts';
import { aggregate } from '../results/aggregate.ts';
import { createHighlighter } from '../results/highlight.ts';
import { type SortedHit, sortHits } from '../results/sort.ts';
import { parsePart, SearchError } from '../search-error.ts';
import type { DocumentStore } from '../storage/documents.ts';
import type { Index } from '../storage/indices.ts';

const MAX_WINDOW = 10_000;
const ALL = { match_all: {} };

const searchBody = z.strictObject({
  query: z.unknown().optional(),
  from: z.number().int().nonnegative().default(0),
  size: z.number().int().nonnegative().default(10),
  track_total_hits: z.union([z.boolean(), z.number().int()]).optional(),
  highlight: z.unknown().optional(),
  aggs: z.unknown().optional(),
  aggregations: z.unknown().optional(),
  sort: z.unknown().optional(),
  search_after: z.unknown().optional(),
  _source: z.boolean().default(true),
});
type SearchBody = z.infer<typeof searchBody>;

const SHARDS = { total: 1, successful: 1, skipped: 0, failed: 0 };

/** What a search in an index that does not exist answers under `ignore_unavailable`. */
export const nothingFound = () => ({
  took: 0,
  timed_out: false,
  _shards: { ...SHARDS, total: 0, successful: 0 },
  hits: { total: { value: 0, relation: 'eq' }, max_score: null, hits: [] },
});

/** The total, as far as it was asked for: 10,000 exactly unless told otherwise. */
function totalOf(count: number, wanted: SearchBody['track_total_hits'] = MAX_WINDOW) {
  if (wanted === false) return {};
  const limit = wanted === true ? Number.POSITIVE_INFINITY : wanted;
  return { total: { value: Math.min(count, limit), relation: count > limit ? 'gte' : 'eq' } };
}

const byScore = (matches: Matches): readonly Hit[] =>
  [...matches].toSorted(([a, x], [b, y]) => y - x || a - b).map(([doc, score]) => ({ doc, score }));

type Hit = Omit<SortedHit, 'sort'> & Partial<SortedHit>;

/** The matches in order: as `sort` says, or by score and then by age. */
function inOrder(database: DatabaseSync, index: Index, matches: Matches, body: SearchBody): readonly Hit[] {
  const { sort, search_after: after, from } = body;
  if (after !== undefined && (sort === undefined || from > 0)) {
    const reason = sort
      ? '`from` parameter must be set to 0 when `search_after` is used.'
      : 'Sort must contain at least one field.';
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  return sort === undefined ? byScore(matches) : sortHits(database, index, matches, { sort, after });
}

/** `_search`: hits in order, with highlights and aggregations. */
export function search(database: DatabaseSync, documents: DocumentStore, index: Index, source: unknown) {
  const started = performance.now();
  const body = parsePart('search', searchBody, source);
  if (body.from + body.size > MAX_WINDOW) {
    const reason = `Result window is too large, from + size must be less than or equal to: [${MAX_WINDOW}] but was [${body.from + body.size}]`;
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  const query = parseQuery(body.query ?? ALL, index.mapping);
  const highlight = body.highlight ? createHighlighter(database, index, query, body.highlight) : undefined;
  const matches = evaluate(database, index, query);
  const hits = inOrder(database, index, matches, body);

  const toHit = ({ doc, score, sort }: Hit) => {
    const { id, source } = documents.read(doc);
    const highlights = highlight?.(doc);
    return {
      _index: index.name,
      _id: id,
      _score: score,
      ...(body._source && { _source: source }),
      ...(highlights && { highlight: highlights }),
      ...(sort && { sort }),
    };
  };
  const aggs = body.aggs ?? body.aggregations;
  return {
    took: Math.round(performance.now() - started),
    timed_out: false,
    _shards: SHARDS,
    hits: {
      ...totalOf(matches.size, body.track_total_hits),
      max_score: matches.size > 0 ? matches.values().reduce((most, score) => Math.max(most, score)) : null,
      hits: hits.slice(body.from, body.from + body.size).map(toHit),
    },
    ...(aggs !== undefined && { aggregations: aggregate(database, index, matches, aggs) }),
  };
}

/** `_count`. */
export function count(database: DatabaseSync, index: Index, source: unknown) {
  const { query = ALL } = parsePart('count', z.strictObject({ query: z.unknown().optional() }), source);
  return { count: evaluate(database, index, parseQuery(query, index.mapping)).size, _shards: SHARDS };
}
