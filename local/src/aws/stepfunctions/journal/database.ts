import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue, type SQLTagStore } from 'node:sqlite';
import { SCHEMA } from './schema.ts';

export type Row = Record<string, SQLOutputValue>;

/** The journal's SQLite database. */
export interface Database {
  /** Runs tagged statements, each prepared once. */
  readonly sql: SQLTagStore;
  /** Runs all of `work` or nothing of it. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * Opens `states.sqlite` in `dataDir`, or a database in memory.
 * `synchronous = NORMAL` with a write-ahead log keeps every committed transaction through the death of the process.
 */
export function openDatabase(dataDir?: string, onCommit?: () => void): Database {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, 'states.sqlite'));
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on');
  db.exec('pragma secure_delete = on');
  db.exec(SCHEMA);
  return {
    sql: db.createTagStore(),
    transaction(work) {
      db.exec('begin immediate');
      try {
        const result = work();
        db.exec('commit');
        onCommit?.();
        return result;
      } catch (error) {
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    },
    close: () => db.close(),
  };
}
