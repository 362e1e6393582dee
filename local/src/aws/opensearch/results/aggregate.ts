import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Value } from '../mapping/read-document.ts';
import type { Matches } from '../query/evaluate.ts';
import { parsePart, SearchError } from '../search-error.ts';
import type { Index } from '../storage/indices.ts';

const aggregation = z.strictObject({
  terms: z.strictObject({ field: z.string(), size: z.number().int().positive().default(10) }),
});
const aggregations = z.record(z.string(), aggregation);
type Terms = z.infer<typeof aggregation>['terms'];

/** How often each value of a field occurs among the matches; most frequent first, then by value. */
function countTerms(database: DatabaseSync, index: Index, matches: Matches, { field, size }: Terms) {
  if (index.mapping.fields.get(field)?.type === 'text') {
    const reason = `Text fields are not optimised for aggregations: use a keyword field instead of [${field}]`;
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  const rows = database
    .prepare('SELECT value, doc FROM exact_values WHERE index_id = ? AND field = ? ORDER BY value')
    .iterate(index.id, field) as Iterable<unknown> as Iterable<{ value: Value; doc: number }>;
  const counts = new Map<Value, number>();
  for (const { value, doc } of rows) {
    if (matches.has(doc)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted(([, a], [, b]) => b - a);
  const rest = ranked.slice(size);
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: rest.reduce((sum, [, count]) => sum + count, 0),
    buckets: ranked.slice(0, size).map(([key, doc_count]) => ({ key, doc_count })),
  };
}

/** Answers the `aggs` of a search over all that matched, not only the page that is returned. */
export function aggregate(database: DatabaseSync, index: Index, matches: Matches, source: unknown) {
  const wanted = parsePart('aggs', aggregations, source);
  return Object.fromEntries(
    Object.entries(wanted).map(([name, { terms }]) => [name, countTerms(database, index, matches, terms)]),
  );
}
