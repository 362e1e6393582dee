import { randomInt } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { SpendingRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

/** Two answers at once would otherwise collide on the one row of the day. */
const PARTS = 16;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

export const spendingRepository = (db: Kysely<Database>): SpendingRepository => ({
  async add(at, costUsd) {
    await db
      .insertInto('spending')
      .values({ day: dayOf(at), part: randomInt(PARTS), costUsd })
      .onConflict((conflict) =>
        conflict.columns(['day', 'part']).doUpdateSet({ costUsd: sql`spending.cost_usd + ${costUsd}` }),
      )
      .execute();
  },

  async ofDay(at) {
    const parts = await db.selectFrom('spending').select('costUsd').where('day', '=', dayOf(at)).execute();
    return parts.reduce((sum, { costUsd }) => sum + costUsd, 0);
  },
});
