import { randomUUID } from 'node:crypto';
import { SearchError } from '../search-error.ts';
import type { DocumentStore } from '../storage/documents.ts';
import type { Index } from '../storage/indices.ts';

const SHARDS = { total: 1, successful: 1, failed: 0 };

const LONGEST_ID = 512;

/** @throws SearchError `action_request_validation_exception` for an id that no document may have. */
export function checkId(id = ''): void {
  const bytes = Buffer.byteLength(id);
  if (bytes <= LONGEST_ID) return;
  const reason = `Validation Failed: 1: id [${id}] is too long, must be no longer than ${LONGEST_ID} bytes but was: ${bytes};`;
  throw new SearchError(400, 'action_request_validation_exception', reason);
}

/** Writes a document and says so as OpenSearch does; without an id it gets one. */
export function putDocument(
  documents: DocumentStore,
  index: Index,
  id: string = randomUUID(),
  source: Readonly<Record<string, unknown>>,
  create = false,
) {
  checkId(id);
  const { version } = documents.write(index, id, source, create);
  return {
    _index: index.name,
    _id: id,
    _version: version,
    result: version === 1 ? 'created' : 'updated',
    _shards: SHARDS,
    status: version === 1 ? 201 : 200,
  };
}

export function deleteDocument(documents: DocumentStore, index: Index, id: string) {
  const deleted = documents.delete(index, id);
  return {
    _index: index.name,
    _id: id,
    ...(deleted && { _version: deleted.version + 1 }),
    result: deleted ? 'deleted' : 'not_found',
    _shards: SHARDS,
    status: deleted ? 200 : 404,
  };
}

export function getDocument(documents: DocumentStore, index: Index, id: string) {
  const found = documents.find(index, id);
  const where = { _index: index.name, _id: id };
  return found
    ? { ...where, _version: found.version, found: true, _source: found.source }
    : { ...where, found: false };
}
