import type { Kysely } from 'kysely';
import type { SectionRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

export const sectionRepository = (db: Kysely<Database>): SectionRepository => ({
  async save({ runId, sectionId, ...end }) {
    await db
      .insertInto('runSection')
      .values({ runId, sectionId, ...end })
      .onConflict((conflict) => conflict.columns(['runId', 'sectionId']).doUpdateSet(end))
      .execute();
  },

  ofRun: (runId) =>
    db.selectFrom('runSection').selectAll().where('runId', '=', runId).orderBy('sectionId').execute(),
});
