import { type Kysely, sql } from 'kysely';
import { retryConflicts } from './retry-conflicts.ts';
import type { Database } from './schema.ts';

const APPLIED_STEPS =
  'CREATE TABLE IF NOT EXISTS schema_migration (step integer PRIMARY KEY, applied_at timestamptz NOT NULL)';

/** Aurora DSQL builds every index asynchronously and wants it said. */
const inDialect = (statement: string, dsql: boolean) =>
  dsql ? statement.replace(/^CREATE( UNIQUE)? INDEX /, 'CREATE$1 INDEX ASYNC ') : statement;

/**
 * Brings the tables to the newest step. Needs no lock: every statement may run twice, and a statement that
 * collides with the same one elsewhere is tried again.
 */
export async function migrate(
  db: Kysely<Database>,
  migrations: readonly string[],
  dsql: boolean,
): Promise<void> {
  const execute = (statement: string) =>
    retryConflicts(() => sql.raw(inDialect(statement, dsql)).execute(db));

  await execute(APPLIED_STEPS);
  const { rows } = await sql<{
    done: number;
  }>`SELECT count(*)::integer AS done FROM schema_migration`.execute(db);
  for (const [step, statement] of migrations.entries()) {
    if (step < rows[0]!.done) continue;
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
