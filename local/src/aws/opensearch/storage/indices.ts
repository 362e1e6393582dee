import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { transaction } from '../../../core/sqlite/database.ts';
import { type Mapping, parseMapping } from '../mapping/mapping.ts';
import { SearchError } from '../search-error.ts';
import { createTextTables, dropTextTables } from './text-tables.ts';

/** An index as it was created. */
export interface Index {
  readonly id: number;
  readonly name: string;
  readonly uuid: string;
  /** Epoch milliseconds. */
  readonly created: number;
  readonly mapping: Mapping;
  /** `settings` and `mappings` as given. */
  readonly definition: { readonly settings?: unknown; readonly mappings?: unknown };
}

/** The indices of all domains. */
export interface Indices {
  find(domain: string, name: string): Index | undefined;
  /** All of a domain, by name. */
  all(domain: string): Index[];
  /** @throws SearchError `index_not_found_exception`. */
  get(domain: string, name: string): Index;
  /** @throws SearchError `resource_already_exists_exception` or `mapper_parsing_exception`. */
  create(domain: string, name: string, definition: Index['definition']): Index;
  delete(domain: string, name: string): void;
}

interface Row {
  id: number;
  name: string;
  uuid: string;
  created: number;
  definition: string;
}

function toIndex({ id, name, uuid, created, definition }: Row): Index {
  const given = JSON.parse(definition) as Index['definition'];
  return {
    id,
    name,
    uuid,
    created,
    definition: given,
    mapping: parseMapping(given.mappings, given.settings),
  };
}

export function createIndices(database: DatabaseSync): Indices {
  const select = database.prepare('SELECT * FROM indices WHERE domain = ? AND name = ?');
  const indices: Indices = {
    find(domain, name) {
      const row = select.get(domain, name) as unknown as Row | undefined;
      return row && toIndex(row);
    },
    all(domain) {
      const rows = database.prepare('SELECT * FROM indices WHERE domain = ? ORDER BY name').all(domain);
      return (rows as unknown as Row[]).map(toIndex);
    },
    get(domain, name) {
      const index = indices.find(domain, name);
      if (index) return index;
      throw new SearchError(404, 'index_not_found_exception', `no such index [${name}]`);
    },
    create(domain, name, definition) {
      if (!/^[a-z0-9][a-z0-9_.-]{0,254}$/.test(name)) {
        const reason = `Invalid index name [${name}], must be lowercase letters, digits, dots, hyphens and underscores`;
        throw new SearchError(400, 'invalid_index_name_exception', reason);
      }
      const existing = indices.find(domain, name);
      if (existing) {
        const reason = `index [${name}/${existing.uuid}] already exists`;
        throw new SearchError(400, 'resource_already_exists_exception', reason);
      }
      const mapping = parseMapping(definition.mappings, definition.settings);
      return transaction(database, () => {
        const { lastInsertRowid } = database
          .prepare('INSERT INTO indices (domain, name, definition, uuid, created) VALUES (?, ?, ?, ?, ?)')
          .run(domain, name, JSON.stringify(definition), randomUUID(), Date.now());
        createTextTables(database, Number(lastInsertRowid), mapping);
        return indices.get(domain, name);
      });
    },
    delete(domain, name) {
      const { id } = indices.get(domain, name);
      transaction(database, () => {
        dropTextTables(database, id);
        database.prepare('DELETE FROM exact_values WHERE index_id = ?').run(id);
        database.prepare('DELETE FROM documents WHERE index_id = ?').run(id);
        database.prepare('DELETE FROM indices WHERE id = ?').run(id);
      });
    },
  };
  return indices;
}
