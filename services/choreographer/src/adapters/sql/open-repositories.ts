import { type Kysely, sql } from 'kysely';
import type { Transact } from '../../app/repositories.ts';
import { MIGRATIONS } from '../../migrations/index.ts';
import { isDsql, openDatabase } from './connection.ts';
import { GRANTS_HASH, grantRoles } from './grant-roles.ts';
import type { FunctionName } from './grants.ts';
import { migrate } from './migrate.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { Database } from './schema.ts';
import { sqlTransactions } from './sql-repositories.ts';

/** The migrator waits for the database, too, and both have to fit into the half minute that a function has. */
const PATIENCE_MS = 5_000;

/** As whom a function uses the database, and who brings the tables up to date for it. */
export interface AsRole {
  readonly role: string;
  /** Asks the one function that may: resolves once it is done. */
  askMigrator(): Promise<void>;
}

export interface OpenRepositories {
  readonly transact: Transact;
  close(): Promise<void>;
}

/** Opens the database; the first use of a process sees to it that the tables are up to date: itself, without a role. */
export function openRepositories(databaseUrl: string, as?: AsRole): OpenRepositories {
  const db = openDatabase(databaseUrl, as?.role);
  let migrated: Promise<void> | undefined;
  const bringUp = async () => {
    if (!as) return migrate(db, MIGRATIONS, isDsql(databaseUrl));
    if (await isCurrent(db)) return;
    await as.askMigrator();
    // In the middle of a deployment it may be of another version: it is asked again, until it is of this one.
    if (!(await isCurrent(db))) migrated = undefined;
  };
  const ready = () => {
    migrated ??= bringUp().catch((error) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };
  return { transact: sqlTransactions(db, ready), close: () => db.destroy() };
}

/** Whether tables and grants are those of this version. Whoever may not even ask, or gets no answer, is told no. */
async function isCurrent(db: Kysely<Database>): Promise<boolean> {
  const ask = sql<{ steps: number; granted: number }>`SELECT
    (SELECT count(*)::integer FROM schema_migration) AS steps,
    (SELECT count(*)::integer FROM schema_grant WHERE hash = ${GRANTS_HASH}) AS granted`;
  try {
    const { rows } = await retryConflicts(() => ask.execute(db), PATIENCE_MS);
    return rows.some(({ steps, granted }) => steps >= MIGRATIONS.length && granted > 0);
  } catch {
    // Aurora DSQL may refuse a role that it does not know as a connection that failed: the migrator finds out which
    // it is.
    return false;
  }
}

/** Brings tables and grants up to date, as whoever may do everything. */
export async function bringUpToDate(
  databaseUrl: string,
  arnOf: (name: FunctionName) => string,
): Promise<void> {
  const dsql = isDsql(databaseUrl);
  const db = openDatabase(databaseUrl);
  try {
    await migrate(db, MIGRATIONS, dsql);
    await grantRoles(db, dsql ? arnOf : undefined);
  } finally {
    await db.destroy();
  }
}
