import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Value } from '../mapping/read-document.ts';
import type { Matches } from '../query/evaluate.ts';
import { parsePart, SearchError } from '../search-error.ts';
import type { Index } from '../storage/indices.ts';

const direction = z.strictObject({ order: z.enum(['asc', 'desc']) });
const sortBody = z.array(z.record(z.string(), direction)).min(1);
const placeBody = z.array(z.union([z.string(), z.number(), z.null()]));

type SortValue = Value | null;
/** A match: its document's number, its score, and what it is sorted by. */
export interface SortedHit {
  readonly doc: number;
  readonly score: number;
  readonly sort: readonly SortValue[];
}

interface SortKey {
  readonly descending: boolean;
  valueOf(doc: number, score: number): SortValue;
}

/** The values of a field, each document's first; the first in order counts, as OpenSearch sorts ascending. */
function valuesOf(database: DatabaseSync, index: Index, field: string): ReadonlyMap<number, Value> {
  const type = index.mapping.fields.get(field)?.type;
  if (type === undefined || type === 'text') {
    const reason = type
      ? `Text fields are not optimised for sorting: use a keyword field instead of [${field}]`
      : `No mapping found for [${field}] in order to sort on`;
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  const rows = database
    .prepare('SELECT value, doc FROM exact_values WHERE index_id = ? AND field = ? ORDER BY value DESC')
    .iterate(index.id, field) as Iterable<unknown> as Iterable<{ value: Value; doc: number }>;
  const values = new Map<number, Value>();
  for (const { value, doc } of rows) values.set(doc, value);
  return values;
}

function keyOf(database: DatabaseSync, index: Index, field: string, descending: boolean): SortKey {
  if (field === '_score') return { descending, valueOf: (_, score) => score };
  const values = valuesOf(database, index, field);
  return { descending, valueOf: (doc) => values.get(doc) ?? null };
}

function compareValues(a: SortValue, b: SortValue, descending: boolean): number {
  if (a === b) return 0;
  // What has no value comes last, whatever the direction.
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b === descending ? 1 : -1;
}

const comparing = (keys: readonly SortKey[]) => (a: readonly SortValue[], b: readonly SortValue[]) => {
  for (const [position, { descending }] of keys.entries()) {
    const order = compareValues(a[position] ?? null, b[position] ?? null, descending);
    if (order !== 0) return order;
  }
  return 0;
};

/** The matches in the order of a `sort`, those behind `search_after` only. */
export function sortHits(
  database: DatabaseSync,
  index: Index,
  matches: Matches,
  { sort, after }: { readonly sort: unknown; readonly after: unknown },
): readonly SortedHit[] {
  const wanted = parsePart('sort', sortBody, sort).flatMap((key) => Object.entries(key));
  const keys = wanted.map(([field, { order }]) => keyOf(database, index, field, order === 'desc'));
  const compare = comparing(keys);
  const hits = [...matches].map(([doc, score]) => ({
    doc,
    score,
    sort: keys.map((key) => key.valueOf(doc, score)),
  }));
  hits.sort((a, b) => compare(a.sort, b.sort) || a.doc - b.doc);
  if (after === undefined) return hits;
  const place = parsePart('search_after', placeBody, after);
  if (place.length !== keys.length) {
    const reason = `search_after has ${place.length} value(s) but sort has ${keys.length}.`;
    throw new SearchError(400, 'illegal_argument_exception', reason);
  }
  return hits.filter((hit) => compare(hit.sort, place) > 0);
}
