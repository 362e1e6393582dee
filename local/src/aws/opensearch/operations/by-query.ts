import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { emptyLog, transaction } from '../../../core/sqlite/database.ts';
import { evaluate } from '../query/evaluate.ts';
import { parseQuery } from '../query/parse-query.ts';
import { parsePart } from '../search-error.ts';
import type { DocumentStore } from '../storage/documents.ts';
import type { Index, Indices } from '../storage/indices.ts';

const conflicts = z.enum(['abort', 'proceed']).optional();
const target = z.strictObject({ index: z.string() });
const reindexBody = z.strictObject({ source: target, dest: target, conflicts });

/** What both operations answer; nothing changes while they run here, so nothing collides. */
const outcome = (total: number, counts: object) => ({
  took: 0,
  timed_out: false,
  total,
  batches: Math.min(total, 1),
  version_conflicts: 0,
  noops: 0,
  failures: [],
  ...counts,
});

/** `_delete_by_query`. */
export function deleteByQuery(
  database: DatabaseSync,
  documents: DocumentStore,
  index: Index,
  source: unknown,
) {
  const { query } = parsePart('delete by query', z.strictObject({ query: z.unknown() }), source);
  const ids = [...evaluate(database, index, parseQuery(query, index.mapping)).keys()].map(
    (doc) => documents.read(doc).id,
  );
  transaction(database, () => {
    for (const id of ids) documents.delete(index, id);
  });
  if (ids.length > 0) emptyLog(database);
  return outcome(ids.length, { deleted: ids.length });
}

/** `_reindex` of a whole index into another one of the same domain. */
export function reindex(
  database: DatabaseSync,
  documents: DocumentStore,
  [indices, domain]: [Indices, string],
  source: unknown,
) {
  const body = parsePart('reindex', reindexBody, source);
  const [from, to] = [indices.get(domain, body.source.index), indices.get(domain, body.dest.index)];
  const docs = [...evaluate(database, from, { kind: 'all' }).keys()];
  transaction(database, () => {
    for (const doc of docs) {
      const { id, source: document } = documents.read(doc);
      documents.write(to, id, document);
    }
  });
  return outcome(docs.length, { created: docs.length, updated: 0, deleted: 0 });
}
