import { type Kysely, sql } from 'kysely';
import type { Database } from '../adapters/sql/schema.ts';

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const readBy = (plan: Plan): number => {
  const below = plan.Plans ?? [];
  const own = (plan['Rows Removed by Filter'] ?? 0) + (below.length > 0 ? 0 : plan['Actual Rows']);
  return below.reduce((sum, each) => sum + readBy(each), own);
};

/** Rows that the database reads for a query, where it may not read the whole table. */
export async function rowsRead(
  db: Kysely<Database>,
  query: { compile(): { sql: string; parameters: readonly unknown[] } },
): Promise<number> {
  const compiled = query.compile();
  return db.transaction().execute(async (transaction) => {
    await sql`SET LOCAL enable_seqscan = off`.execute(transaction);
    await sql`SET LOCAL enable_sort = off`.execute(transaction);
    const explained = await transaction.executeQuery<{ 'QUERY PLAN': readonly { Plan: Plan }[] | string }>({
      ...sql`select 1`.compile(transaction),
      sql: `EXPLAIN (ANALYZE, FORMAT JSON) ${compiled.sql}`,
      parameters: compiled.parameters,
    });
    const told = explained.rows[0]?.['QUERY PLAN'] ?? '[]';
    const [{ Plan: plan } = { Plan: { 'Actual Rows': Number.NaN } }] =
      typeof told === 'string' ? (JSON.parse(told) as { Plan: Plan }[]) : told;
    return readBy(plan);
  });
}
