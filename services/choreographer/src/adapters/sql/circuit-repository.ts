import type { Kysely } from 'kysely';
import type { CircuitRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const circuitRepository = (db: Kysely<Database>): CircuitRepository => ({
  find: (stage) => db.selectFrom('circuit').selectAll().where('stage', '=', stage).executeTakeFirst(),

  async save(circuit) {
    await db
      .insertInto('circuit')
      .values(circuit)
      .onConflict((conflict) => conflict.column('stage').doUpdateSet(circuit))
      .execute();
  },

  async close(stage) {
    await db.deleteFrom('circuit').where('stage', '=', stage).execute();
  },
});
