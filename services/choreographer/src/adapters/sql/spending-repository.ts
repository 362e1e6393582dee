import { randomInt } from 'node:crypto';
import { sha256 } from '@countersign/shared';
import { type Kysely, sql } from 'kysely';
import type { SpendingRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

/** Two answers at once would otherwise collide on the one row of the day. */
const PARTS = 16;

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** What one uploader has cost is kept beside the day itself, under a hash: addresses are in enough places. */
const shareOf = (at: Date, turnOf: string) => `${dayOf(at)} ${sha256(turnOf).slice(0, 32)}`;

export const spendingRepository = (db: Kysely<Database>): SpendingRepository => ({
  async add(at, costUsd, turnOf = null) {
    const part = randomInt(PARTS);
    // One statement for both: it is made with each answer that cost something.
    const days = [dayOf(at), ...(turnOf === null ? [] : [shareOf(at, turnOf)])];
    await db
      .insertInto('spending')
      .values(days.map((day) => ({ day, part, costUsd })))
      .onConflict((conflict) =>
        conflict.columns(['day', 'part']).doUpdateSet({ costUsd: sql`spending.cost_usd + ${costUsd}` }),
      )
      .execute();
  },

  async ofDay(at) {
    const parts = await db.selectFrom('spending').select('costUsd').where('day', '=', dayOf(at)).execute();
    return parts.reduce((sum, { costUsd }) => sum + costUsd, 0);
  },

  async ofUploaders(at, turnsOf) {
    if (turnsOf.length === 0) return new Map();
    const shares = new Map(turnsOf.map((turnOf) => [shareOf(at, turnOf), turnOf]));
    const parts = await db
      .selectFrom('spending')
      .select(['day', 'costUsd'])
      .where('day', 'in', [...shares.keys()])
      .execute();
    const costs = new Map<string, number>();
    for (const { day, costUsd } of parts) {
      const turnOf = shares.get(day) ?? '';
      costs.set(turnOf, (costs.get(turnOf) ?? 0) + costUsd);
    }
    return costs;
  },
});
