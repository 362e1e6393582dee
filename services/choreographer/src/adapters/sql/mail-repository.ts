import type { Kysely } from 'kysely';
import type { MailRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const mailRepository = (db: Kysely<Database>): MailRepository => ({
  async begin(mail) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('toldMail')
      .values({ ...mail, againAt: null, sentAt: null, givenUpAt: null })
      .onConflict((conflict) => conflict.column('mailId').doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  },

  find: (mailId) => db.selectFrom('toldMail').selectAll().where('mailId', '=', mailId).executeTakeFirst(),

  async update(mailId, change) {
    await db.updateTable('toldMail').set(change).where('mailId', '=', mailId).execute();
  },

  async remove(mailId) {
    await db.deleteFrom('toldMail').where('mailId', '=', mailId).execute();
  },
});
