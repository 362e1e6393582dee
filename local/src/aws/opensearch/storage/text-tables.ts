import type { DatabaseSync } from 'node:sqlite';
import { ANALYZERS, type Analyzer } from '../mapping/analysis.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ReadDocument } from '../mapping/read-document.ts';
import { parted, WORD_CATEGORIES } from '../query/tokens.ts';

/** FTS5's tokenizers that come closest; `english` of OpenSearch uses Porter's stemmer too. */
const CATEGORIES = WORD_CATEGORIES.map((category) => (category.length === 1 ? `${category}*` : category));
const WORDS = `unicode61 remove_diacritics 0 categories ''${CATEGORIES.join(' ')}''`;
const TOKENIZERS: Readonly<Record<Analyzer, string>> = { standard: WORDS, english: `porter ${WORDS}` };

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const textTable = (indexId: number, analyzer: Analyzer): string => `text_${indexId}_${analyzer}`;

/** The fields of an index that an analyzer reads, in the order of their columns. */
export const textFields = ({ fields }: Mapping, analyzer: Analyzer): string[] =>
  [...fields].flatMap(([path, field]) =>
    field.type === 'text' && field.analyzer === analyzer ? [path] : [],
  );

/** Columns are named by place, as FTS5 forbids some names. */
export const columnOf = (fields: readonly string[], path: string): string => `c${fields.indexOf(path)}`;

export function createTextTables(database: DatabaseSync, indexId: number, mapping: Mapping): void {
  for (const analyzer of ANALYZERS) {
    const fields = textFields(mapping, analyzer);
    if (fields.length === 0) continue;
    const columns = fields.map((path) => quoted(columnOf(fields, path)));
    database.exec(
      `CREATE VIRTUAL TABLE ${textTable(indexId, analyzer)} USING fts5(${columns.join(', ')}, tokenize = '${TOKENIZERS[analyzer]}')`,
    );
    overwriteDeleted(database, textTable(indexId, analyzer));
  }
}

/** Whether the tables of an index stand and answer, with which its texts are found. */
export function isStored(database: DatabaseSync, { id, mapping }: { id: number; mapping: Mapping }): boolean {
  const used = ANALYZERS.filter((analyzer) => textFields(mapping, analyzer).length > 0);
  try {
    for (const analyzer of used)
      database.prepare(`SELECT rowid FROM ${textTable(id, analyzer)} LIMIT 1`).get();
    return true;
  } catch {
    return false;
  }
}

/** Has FTS5 take the words of a deleted text out of its lists; otherwise it only marks the text as gone. */
function overwriteDeleted(database: DatabaseSync, table: string): void {
  database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('secure-delete', 1)`);
}

/**
 * Tables that were made before deleted words were overwritten: from now on they are, and those of before go.
 * @returns whether there were any
 */
export function overwriteDeletedInOlder(database: DatabaseSync): boolean {
  const tables = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'text_*' AND sql LIKE '%USING fts5%'",
    )
    .all()
    .map(({ name }) => String(name));
  const older = tables.filter(
    (table) => !database.prepare(`SELECT v FROM ${table}_config WHERE k = 'secure-delete'`).get(),
  );
  for (const table of older) {
    overwriteDeleted(database, table);
    database.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`);
  }
  return older.length > 0;
}

export function dropTextTables(database: DatabaseSync, indexId: number): void {
  for (const analyzer of ANALYZERS) database.exec(`DROP TABLE IF EXISTS ${textTable(indexId, analyzer)}`);
}

export function writeText(
  database: DatabaseSync,
  indexId: number,
  mapping: Mapping,
  doc: number,
  { text }: ReadDocument,
): void {
  for (const analyzer of ANALYZERS) {
    const fields = textFields(mapping, analyzer);
    if (fields.length === 0) continue;
    const places = fields.map(() => '?').join(', ');
    database
      .prepare(
        `INSERT INTO ${textTable(indexId, analyzer)} (rowid, ${fields.map((path) => columnOf(fields, path)).join(', ')}) VALUES (?, ${places})`,
      )
      .run(BigInt(doc), ...fields.map((path) => parted(text[analyzer].get(path) ?? '', analyzer)));
  }
}

export function deleteText(database: DatabaseSync, indexId: number, mapping: Mapping, doc: number): void {
  for (const analyzer of ANALYZERS) {
    if (textFields(mapping, analyzer).length === 0) continue;
    database.prepare(`DELETE FROM ${textTable(indexId, analyzer)} WHERE rowid = ?`).run(BigInt(doc));
  }
}
