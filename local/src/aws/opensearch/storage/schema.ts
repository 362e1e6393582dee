/**
 * An index's text lies in FTS5 tables of its own, one for each analyzer, whose columns are its fields (see
 * text-tables.ts); values that are compared as a whole lie together in `exact_values`.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS indices (
  id INTEGER PRIMARY KEY, domain TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, uuid TEXT NOT NULL,
  created INTEGER NOT NULL, UNIQUE (domain, name));
CREATE TABLE IF NOT EXISTS documents (
  doc INTEGER PRIMARY KEY, index_id INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, source TEXT NOT NULL,
  UNIQUE (index_id, id));
CREATE TABLE IF NOT EXISTS exact_values (
  index_id INTEGER NOT NULL, field TEXT NOT NULL, value NOT NULL, doc INTEGER NOT NULL,
  PRIMARY KEY (index_id, field, value, doc)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS exact_values_of_document ON exact_values (doc);
`;
