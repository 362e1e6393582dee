import type { Transact } from '../../app/repositories.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import { isDsql, openDatabase } from './connection.ts';
import { migrate } from './migrate.ts';
import { sqlTransactions } from './sql-repositories.ts';

/** Opens the database; the first use of a process brings the tables up to date. */
export function openRepositories(databaseUrl: string): { transact: Transact; close(): Promise<void> } {
  const db = openDatabase(databaseUrl);
  let migrated: Promise<void> | undefined;
  const ready = () => {
    migrated ??= migrate(db, MIGRATIONS, isDsql(databaseUrl)).catch((error) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  return { transact: sqlTransactions(db, ready), close: () => db.destroy() };
}
