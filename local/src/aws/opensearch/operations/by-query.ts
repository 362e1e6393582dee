import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { emptyLog, transaction } from '../../../core/sqlite/database.ts';
import { evaluate } from '../query/evaluate.ts';
import { parseQuery } from '../query/parse-query.ts';
import { errorBody, parsePart, SearchError } from '../search-error.ts';
import type { DocumentStore, StoredDocument } from '../storage/documents.ts';
import type { Index, Indices } from '../storage/indices.ts';

const conflicts = z.enum(['abort', 'proceed']).optional();
const source = z.strictObject({ index: z.string(), _source: z.array(z.string()).optional() });
const dest = z.strictObject({ index: z.string(), op_type: z.enum(['index', 'create']).optional() });
const reindexBody = z.strictObject({ source, dest, conflicts });

/** What both operations answer; nothing changes while they run here. */
const outcome = (total: number, counts: object, failures: readonly Failure[] = []) => ({
  took: 0,
  timed_out: false,
  total,
  batches: Math.min(total, 1),
  version_conflicts: 0,
  noops: 0,
  failures,
  ...counts,
});

/** A document that the other index does not take. */
interface Failure {
  readonly index: string;
  readonly id: string;
  readonly cause: { readonly type: string; readonly reason: string };
  readonly status: number;
}

/** `_delete_by_query`. */
export function deleteByQuery(
  database: DatabaseSync,
  documents: DocumentStore,
  index: Index,
  request: unknown,
) {
  const { query } = parsePart('delete by query', z.strictObject({ query: z.unknown() }), request);
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
  request: unknown,
) {
  const body = parsePart('reindex', reindexBody, request);
  const [from, to] = [indices.get(domain, body.source.index), indices.get(domain, body.dest.index)];
  const all = [...evaluate(database, from, { kind: 'all' }).keys()].map((doc) => documents.read(doc));
  const isTaken = ({ id }: { id: string }) => documents.find(to, id) !== undefined;
  const taken = body.dest.op_type === 'create' ? all.filter(isTaken) : [];
  if (taken.length > 0 && body.conflicts !== 'proceed') {
    const reason = `[${taken[0]?.id}]: version conflict, document already exists`;
    throw new SearchError(409, 'version_conflict_engine_exception', reason);
  }
  const others = all.filter((each) => !taken.includes(each));
  const failures: Failure[] = [];
  transaction(database, () => {
    for (const { id, source: document } of others)
      try {
        documents.write(to, id, onlyFields(document, body.source._source));
      } catch (error) {
        // It goes on to the end of its batch, which is all that there is here.
        if (!(error instanceof SearchError)) throw error;
        failures.push({ index: body.dest.index, id, cause: errorBody(error), status: error.status });
      }
  });
  const counts = {
    created: others.length - failures.length,
    updated: 0,
    deleted: 0,
    version_conflicts: taken.length,
  };
  return outcome(all.length, counts, failures);
}

/** `_source` of the source: by whole names, without wildcards. */
const onlyFields = (document: StoredDocument['source'], fields: readonly string[] | undefined) =>
  fields === undefined
    ? document
    : Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)));
