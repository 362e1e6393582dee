import type { Kysely } from 'kysely';
import type { ForgetRequestRepository } from '../../app/repositories.ts';
import type { ForgetRequest } from '../../domain/forget-request.ts';
import type { Database, ForgetRequestRow } from './schema.ts';

/** As many as one function deletes before its time is up; the others have their turn with the next. */
const AT_ONCE = 20;

const asRow = ({ runId, askedAt, by, reason }: ForgetRequest): ForgetRequestRow => ({
  ...{ runId, askedAt, reason },
  ...{ askedBy: by.id, askedByName: by.name, askedByEmail: by.email },
});

const fromRow = ({ runId, askedAt, reason, ...asked }: ForgetRequestRow): ForgetRequest => ({
  ...{ runId, askedAt, reason },
  by: { id: asked.askedBy, name: asked.askedByName, email: asked.askedByEmail },
});

export const forgetRequestRepository = (db: Kysely<Database>): ForgetRequestRepository => ({
  async record(request) {
    await db
      .insertInto('forgetRequest')
      .values(asRow(request))
      .onConflict((conflict) => conflict.column('runId').doNothing())
      .execute();
    const ofRun = db.selectFrom('forgetRequest').selectAll().where('runId', '=', request.runId);
    return fromRow(await ofRun.executeTakeFirstOrThrow());
  },

  async remove(runId) {
    await db.deleteFrom('forgetRequest').where('runId', '=', runId).execute();
  },

  async recordedBefore(instant) {
    const rows = await db
      .selectFrom('forgetRequest')
      .selectAll()
      .where('askedAt', '<=', instant)
      .orderBy('askedAt')
      .limit(AT_ONCE)
      .execute();
    return rows.map(fromRow);
  },
});
