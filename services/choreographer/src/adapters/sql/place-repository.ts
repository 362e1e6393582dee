import type { Kysely } from 'kysely';
import type { PlaceRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const placeRepository = (db: Kysely<Database>): PlaceRepository => ({
  async find(name) {
    const row = await db.selectFrom('sweepPlace').select('place').where('name', '=', name).executeTakeFirst();
    return row?.place ?? '';
  },

  async save(name, place) {
    await db
      .insertInto('sweepPlace')
      .values({ name, place })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ place }))
      .execute();
  },
});
