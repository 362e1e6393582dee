import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens a SQLite file `<dataDir>/<name>.db` with its tables, or one in memory without `dataDir`.
 * WAL with `synchronous = NORMAL`: a commit survives the death of the process, which is what the runtime
 * promises, without a disk flush each time. What is deleted is overwritten with zeros.
 */
export function openDatabase(dataDir: string | undefined, name: string, schema: string): DatabaseSync {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const database = new DatabaseSync(dataDir === undefined ? ':memory:' : join(dataDir, `${name}.db`));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
  database.exec('PRAGMA secure_delete = ON;');
  database.exec(schema);
  return database;
}

/** Empties the write-ahead log, in which what was deleted stands still. */
export function emptyLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** Runs `work` in one transaction: all of it, or on an exception none. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
