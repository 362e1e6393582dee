import type { Kysely } from 'kysely';
import type { BookmarkRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const bookmarkRepository = (db: Kysely<Database>): BookmarkRepository => ({
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
