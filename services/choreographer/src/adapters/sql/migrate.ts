import { type Kysely, sql } from 'kysely';
import { retryConflicts } from './retry-conflicts.ts';
import type { Database } from './schema.ts';

/** `undefined_table` */
const NO_TABLE = '42P01';

const APPLIED_STEPS =
  'CREATE TABLE IF NOT EXISTS schema_migration (step integer PRIMARY KEY, applied_at timestamptz NOT NULL)';

/** Aurora DSQL builds every index asynchronously and wants it said. */
const inDialect = (statement: string, dsql: boolean) =>
  dsql ? statement.replace(/^CREATE( UNIQUE)? INDEX /, 'CREATE$1 INDEX ASYNC ') : statement;

/** How many steps were done; undefined of a database that has none of our tables. */
async function stepsDone(db: Kysely<Database>): Promise<number | undefined> {
  const count = sql<{ done: number }>`SELECT count(*)::integer AS done FROM schema_migration`;
  try {
    const { rows } = await retryConflicts(() => count.execute(db));
    return rows[0]?.done;
  } catch (error) {
    if ((error as { code?: unknown }).code === NO_TABLE) return undefined;
    throw error;
  }
}

/**
 * Brings the tables to the newest step. Needs no lock, which Aurora DSQL has not: every statement may run twice,
 * and one that collides with the same one elsewhere is tried again. Where the tables are up to date that is one query, and no DDL.
 */
export async function migrate(
  db: Kysely<Database>,
  migrations: readonly string[],
  dsql: boolean,
): Promise<void> {
  const execute = (statement: string) =>
    retryConflicts(() => sql.raw(inDialect(statement, dsql)).execute(db));

  const done = await stepsDone(db);
  if (done === undefined) await execute(APPLIED_STEPS);
  for (const [step, statement] of migrations.entries()) {
    if (step < (done ?? 0)) continue;
    while ((await execute(statement)).numAffectedRows) {
      // Rows are moved by parts, until a part is empty.
    }
    await retryConflicts(() =>
      sql`INSERT INTO schema_migration (step, applied_at) VALUES (${step + 1}, now()) ON CONFLICT DO NOTHING`.execute(
        db,
      ),
    );
  }
}
