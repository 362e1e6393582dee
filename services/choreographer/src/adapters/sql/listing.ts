import { type Expression, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { Part } from '../../app/repositories.ts';

/** Column of an instant and column of the id that parts equal ones, both in the same direction. */
export interface Order {
  readonly at: string;
  readonly id: string;
  readonly direction: 'asc' | 'desc';
}

function isBehind({ at, id, direction }: Order, after: NonNullable<Part['after']>): Expression<SqlBool> {
  const beyond = sql.raw(direction === 'desc' ? '<' : '>');
  const [instant, key] = [sql.ref(at), sql.ref(id)];
  // The first condition follows from the second; by it the index leads to the place, instead of past all before it.
  const notBefore = sql`${instant} ${beyond}= ${after.at}`;
  return sql`${notBefore} and (${instant} ${beyond} ${after.at} or (${instant} = ${after.at} and ${key} ${beyond} ${after.id}))`;
}

/** Cuts a part out of what a query selects; no row is told twice or left out, whatever comes in between. */
export function partOf<DB, Table extends keyof DB, Row>(
  query: SelectQueryBuilder<DB, Table, Row>,
  order: Order,
  { limit, after }: Part,
): SelectQueryBuilder<DB, Table, Row> {
  const behind = after ? query.where(isBehind(order, after)) : query;
  return behind
    .orderBy(sql.ref(order.at), order.direction)
    .orderBy(sql.ref(order.id), order.direction)
    .limit(limit);
}
