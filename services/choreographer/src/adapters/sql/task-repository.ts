import type { Kysely } from 'kysely';
import type { TaskRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

const UNDELIVERED_AT_ONCE = 100;

export const taskRepository = (db: Kysely<Database>): TaskRepository => ({
  async insert(task) {
    await db.insertInto('stageTask').values(task).execute();
  },

  find: (taskId) => db.selectFrom('stageTask').selectAll().where('taskId', '=', taskId).executeTakeFirst(),

  async update(taskId, change) {
    await db.updateTable('stageTask').set(change).where('taskId', '=', taskId).execute();
  },

  async supersede(runId, stage, item) {
    await db
      .updateTable('stageTask')
      .set({ status: 'superseded' })
      .where('runId', '=', runId)
      .where('stage', '=', stage)
      .where('item', '=', item)
      .where('status', '=', 'waiting')
      .execute();
  },

  ofRun: (runId) =>
    db
      .selectFrom('stageTask')
      .selectAll()
      .where('runId', '=', runId)
      .orderBy('dispatchedAt')
      .orderBy('taskId')
      .execute(),

  undeliveredBefore: (instant) =>
    db
      .selectFrom('stageTask')
      .selectAll()
      .where('status', 'in', ['answered', 'failed'])
      .where('deliveredAt', 'is', null)
      .where('answeredAt', '<', instant)
      .limit(UNDELIVERED_AT_ONCE)
      .execute(),
});
