import type { DatabaseSync } from 'node:sqlite';
import { readDocument } from '../mapping/read-document.ts';
import { SearchError } from '../search-error.ts';
import type { Index } from './indices.ts';
import { deleteText, writeText } from './text-tables.ts';

export interface StoredDocument {
  readonly doc: number;
  readonly id: string;
  readonly version: number;
  readonly source: Readonly<Record<string, unknown>>;
}

/** The documents of all indices. A write can be searched as soon as it returns. */
export interface DocumentStore {
  find(index: Index, id: string): StoredDocument | undefined;
  /** By the number that searches answer with. */
  read(doc: number): StoredDocument;
  /**
   * Writes or replaces by id. @throws SearchError for a document that the mapping refuses, and with `create`
   * `version_conflict_engine_exception` for an id that is taken.
   */
  write(index: Index, id: string, source: StoredDocument['source'], create?: boolean): StoredDocument;
  delete(index: Index, id: string): StoredDocument | undefined;
  count(index: Index): number;
}

type Row = Omit<StoredDocument, 'source'> & { readonly source: string };
const toDocument = ({ doc, id, version, source }: Row): StoredDocument => ({
  doc,
  id,
  version,
  source: JSON.parse(source),
});

export function createDocuments(database: DatabaseSync): DocumentStore {
  const byId = database.prepare('SELECT * FROM documents WHERE index_id = ? AND id = ?');
  const byNumber = database.prepare('SELECT * FROM documents WHERE doc = ?');
  const insert = database.prepare(
    'INSERT INTO documents (index_id, id, version, source) VALUES (?, ?, ?, ?)',
  );
  const insertExact = database.prepare('INSERT INTO exact_values VALUES (?, ?, ?, ?)');

  function remove({ id, mapping }: Index, { doc }: StoredDocument): void {
    deleteText(database, id, mapping, doc);
    database.prepare('DELETE FROM exact_values WHERE doc = ?').run(doc);
    database.prepare('DELETE FROM documents WHERE doc = ?').run(doc);
  }

  const documents: DocumentStore = {
    find(index, id) {
      const row = byId.get(index.id, id) as unknown as Row | undefined;
      return row && toDocument(row);
    },
    read: (doc) => toDocument(byNumber.get(doc) as unknown as Row),
    write(index, id, source, create = false) {
      const read = readDocument(source, index.mapping);
      const existing = documents.find(index, id);
      if (existing && create) {
        const reason = `[${id}]: version conflict, document already exists (current version [${existing.version}])`;
        throw new SearchError(409, 'version_conflict_engine_exception', reason);
      }
      if (existing) remove(index, existing);
      const version = (existing?.version ?? 0) + 1;
      const doc = Number(insert.run(index.id, id, version, JSON.stringify(source)).lastInsertRowid);
      for (const { field, value } of read.exact) insertExact.run(index.id, field, value, doc);
      writeText(database, index.id, index.mapping, doc, read);
      return { doc, id, version, source };
    },
    delete(index, id) {
      const existing = documents.find(index, id);
      if (existing) remove(index, existing);
      return existing;
    },
    count: ({ id }) =>
      Number(database.prepare('SELECT count(*) AS count FROM documents WHERE index_id = ?').get(id)?.count),
  };
  return documents;
}
