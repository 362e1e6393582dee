import type { Kysely } from 'kysely';
import type { UploadRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const uploadRepository = (db: Kysely<Database>): UploadRepository => ({
  async insert(upload) {
    await db.insertInto('upload').values(upload).execute();
  },

  find: (objectKey) =>
    db.selectFrom('upload').selectAll().where('objectKey', '=', objectKey).executeTakeFirst(),
});
