import { sha256 } from '@countersign/shared';
import { type Kysely, sql } from 'kysely';
import { type FunctionName, GRANTS, roleOf, TABLES, type Writing } from './grants.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { Database } from './schema.ts';

/** `duplicate_object` */
const THERE_ALREADY = '42710';

const GRANTED_TABLE =
  'CREATE TABLE IF NOT EXISTS schema_grant (hash text PRIMARY KEY, granted_at timestamptz NOT NULL)';

/** Tells these grants from those of other versions. */
export const GRANTS_HASH = sha256(JSON.stringify([TABLES, GRANTS]));

const names = Object.keys(GRANTS) as FunctionName[];
const writings: readonly Writing[] = ['INSERT', 'UPDATE', 'DELETE'];

/** What a role may do as the grants say, and no more; every statement may run twice. */
function statementsFor(name: FunctionName): string[] {
  const role = roleOf(name);
  return writings.flatMap((writing) => {
    const granted: readonly string[] = GRANTS[name][writing];
    const others = TABLES.filter((table) => !granted.includes(table));
    return [
      ...(granted.length > 0 ? [`GRANT ${writing} ON ${granted.join(', ')} TO ${role}`] : []),
      ...(others.length > 0 ? [`REVOKE ${writing} ON ${others.join(', ')} FROM ${role}`] : []),
    ];
  });
}

/**
 * Makes a role of the database for each function, with what it needs.
 * @param arnOf the IAM role that may sign in as a function's; Aurora DSQL alone knows of them
 */
export async function grantRoles(
  db: Kysely<Database>,
  arnOf?: (name: FunctionName) => string,
): Promise<void> {
  const execute = (statement: string) => retryConflicts(() => sql.raw(statement).execute(db));
  await execute(GRANTED_TABLE);
  for (const name of names) {
    await execute(`CREATE ROLE ${roleOf(name)} WITH LOGIN`).catch((error) => {
      if ((error as { code?: unknown }).code !== THERE_ALREADY) throw error;
    });
    if (arnOf) await mapToIam(db, roleOf(name), arnOf(name));
  }
  await execute(`GRANT SELECT ON ${TABLES.join(', ')} TO ${names.map(roleOf).join(', ')}`);
  for (const statement of names.flatMap(statementsFor)) await execute(statement);
  await retryConflicts(() =>
    sql`INSERT INTO schema_grant (hash, granted_at) VALUES (${GRANTS_HASH}, now()) ON CONFLICT DO NOTHING`.execute(
      db,
    ),
  );
  await retryConflicts(() => sql`DELETE FROM schema_grant WHERE hash <> ${GRANTS_HASH}`.execute(db));
}

/** Lets an IAM role sign in as a role of Aurora DSQL, as its guide says. */
async function mapToIam(db: Kysely<Database>, role: string, arn: string): Promise<void> {
  const { rows } = await retryConflicts(() =>
    sql`SELECT arn FROM sys.iam_pg_role_mappings WHERE pg_role_name = ${role} AND arn = ${arn}`.execute(db),
  );
  if (rows.length > 0) return;
  await retryConflicts(() => sql.raw(`AWS IAM GRANT ${role} TO '${arn}'`).execute(db));
}
