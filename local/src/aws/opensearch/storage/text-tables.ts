import type { DatabaseSync } from 'node:sqlite';
import { ANALYZERS, type Analyzer } from '../mapping/analysis.ts';
import type { Mapping } from '../mapping/mapping.ts';
import type { ReadDocument } from '../mapping/read-document.ts';
import { parted } from '../query/tokens.ts';

/** FTS5's tokenizers that come closest; `english` of OpenSearch uses Porter's stemmer too. */
const TOKENIZERS: Readonly<Record<Analyzer, string>> = {
  standard: 'unicode61 remove_diacritics 0',
  english: 'porter unicode61 remove_diacritics 0',
};

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
  }
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
      .run(BigInt(doc), ...fields.map((path) => parted(text[analyzer].get(path) ?? '')));
  }
}

export function deleteText(database: DatabaseSync, indexId: number, mapping: Mapping, doc: number): void {
  for (const analyzer of ANALYZERS) {
    if (textFields(mapping, analyzer).length === 0) continue;
    database.prepare(`DELETE FROM ${textTable(indexId, analyzer)} WHERE rowid = ?`).run(BigInt(doc));
  }
}
