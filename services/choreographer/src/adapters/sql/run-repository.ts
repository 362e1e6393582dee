import { type Kysely, sql } from 'kysely';
import type { RunRepository } from '../../app/repositories.ts';
import type { Database } from './schema.ts';

const AT_ONCE = 100;

const likePattern = (text: string) => `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;

export const runRepository = (db: Kysely<Database>): RunRepository => ({
  async insert(run) {
    const inserted = await db
      .insertInto('pipelineRun')
      .values(run)
      .onConflict((conflict) => conflict.column('runId').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  },

  find: (runId) => db.selectFrom('pipelineRun').selectAll().where('runId', '=', runId).executeTakeFirst(),

  async update(runId, change) {
    await db.updateTable('pipelineRun').set(change).where('runId', '=', runId).execute();
  },

  async lock(runId) {
    await db.selectFrom('pipelineRun').select('runId').where('runId', '=', runId).forUpdate().execute();
  },

  async addCost(runId, costUsd) {
    await db
      .updateTable('pipelineRun')
      .set({ costUsd: sql`cost_usd + ${costUsd}` })
      .where('runId', '=', runId)
      .execute();
  },

  ownerOf: (contentHash, reportType) =>
    db
      .selectFrom('contentOwner')
      .innerJoin('pipelineRun', 'pipelineRun.runId', 'contentOwner.runId')
      .selectAll('pipelineRun')
      .where('contentOwner.contentHash', '=', contentHash)
      .where('contentOwner.reportType', '=', reportType)
      .executeTakeFirst(),

  async own({ contentHash, reportType, runId }) {
    await db
      .insertInto('contentOwner')
      .values({ contentHash, reportType, runId })
      .onConflict((conflict) => conflict.columns(['contentHash', 'reportType']).doUpdateSet({ runId }))
      .execute();
  },

  linkedTo: (runId) => db.selectFrom('pipelineRun').selectAll().where('linkedTo', '=', runId).execute(),

  list({ status, contractType, riskLevel, objectKey, text, limit, after }) {
    let query = db.selectFrom('pipelineRun').selectAll();
    if (status) query = query.where('status', '=', status);
    if (contractType) query = query.where('contractType', '=', contractType);
    if (riskLevel) query = query.where('riskLevel', '=', riskLevel as 'low');
    if (objectKey) query = query.where('objectKey', '=', objectKey);
    if (text) query = query.where('fileName', 'ilike', likePattern(text));
    if (after) {
      query = query.where((where) =>
        where.or([
          where('receivedAt', '<', after.receivedAt),
          where.and([where('receivedAt', '=', after.receivedAt), where('runId', '<', after.runId)]),
        ]),
      );
    }
    return query.orderBy('receivedAt', 'desc').orderBy('runId', 'desc').limit(limit).execute();
  },

  async knownObjects(bucket, keys) {
    if (keys.length === 0) return [];
    return db
      .selectFrom('pipelineRun')
      .select(['objectKey', 'etag'])
      .where('bucket', '=', bucket)
      .where('objectKey', 'in', keys)
      .execute();
  },

  unannouncedBefore: (instant) =>
    db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('announced', 'is', null)
      .where('receivedAt', '<', instant)
      .limit(AT_ONCE)
      .execute(),
});
