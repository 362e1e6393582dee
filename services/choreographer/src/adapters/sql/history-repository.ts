import type { Kysely } from 'kysely';
import { monotonicFactory } from 'ulid';
import type { HistoryRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

const nextId = monotonicFactory();

export const historyRepository = (db: Kysely<Database>): HistoryRepository => ({
  async append(entry) {
    const historyId = nextId(entry.at.getTime());
    await db
      .insertInto('stageHistory')
      .values({ ...entry, historyId })
      .execute();
  },

  ofRun: (runId) =>
    db.selectFrom('stageHistory').selectAll().where('runId', '=', runId).orderBy('historyId').execute(),
});
