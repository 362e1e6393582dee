import { type Kysely, sql } from 'kysely';
import type { RunRepository } from '../../app/repositories.ts';
import { type Order, partOf } from './listing.ts';
import { resolved, runsWhere } from './run-filter.ts';
import type { Database } from './schema.ts';

const AT_ONCE = 100;

const NEWEST_FIRST: Order = { at: 'receivedAt', id: 'runId', direction: 'desc' };
const OLDEST_FIRST: Order = { ...NEWEST_FIRST, direction: 'asc' };

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

  findVisible: (runId, scope) =>
    runsWhere(db, { scope }).selectAll().where('runId', '=', runId).executeTakeFirst(),

  async update(runId, change) {
    await db.updateTable('pipelineRun').set(change).where('runId', '=', runId).execute();
  },

  lock: (runId) =>
    db.selectFrom('pipelineRun').selectAll().where('runId', '=', runId).forUpdate().executeTakeFirst(),

  async addCost(runId, costUsd) {
    const run = await db
      .updateTable('pipelineRun')
      .set({ costUsd: sql`cost_usd + ${costUsd}` })
      .where('runId', '=', runId)
      .returning('turnOf')
      .executeTakeFirst();
    return run?.turnOf ?? null;
  },

  ...lists(db),

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

  unannouncedEndsBefore: (instant) =>
    db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('announced', '=', 'RECEIVED')
      .where((where) => where.or([where('linkedTo', 'is', null), where('status', '=', 'FAILED')]))
      .where('finishedAt', '<', instant)
      .limit(AT_ONCE)
      .execute(),

  ...progress(db),

  ...contents(db),
});

/** The runs that a filter leaves. */
const lists = (db: Kysely<Database>): Pick<RunRepository, 'list' | 'count'> => ({
  async list(filter, part) {
    const runs = runsWhere(db, await resolved(db, filter)).selectAll();
    return partOf(runs, NEWEST_FIRST, part).execute();
  },

  async count(filter) {
    const runs = runsWhere(db, await resolved(db, filter));
    const counted = runs.select(({ fn }) => fn.countAll<string>().as('total'));
    const { total } = await counted.executeTakeFirstOrThrow();
    return Number(total);
  },
});

/** Which runs go on, and which of them hang. */
const progress = (db: Kysely<Database>): Pick<RunRepository, 'goingOnSince' | 'countStuckSince'> => ({
  goingOnSince(status, instant, part) {
    const goingOn = db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('announced', '=', 'RECEIVED')
      .where('status', '=', status)
      .where('linkedTo', 'is', null)
      .where('executionArn', 'is not', null)
      .where('stageSince', '<', instant);
    return partOf(goingOn, OLDEST_FIRST, part).execute();
  },

  async countStuckSince(instant) {
    const { stuck } = await db
      .selectFrom('pipelineRun')
      .select(({ fn }) => fn.countAll<string>().as('stuck'))
      .where((run) =>
        run.or([
          run('status', '=', 'RUNNING'),
          run.and([run('status', '=', 'RECEIVED'), run('turn', 'is', null)]),
        ]),
      )
      .where('linkedTo', 'is', null)
      .where('stageSince', '<', instant)
      .executeTakeFirstOrThrow();
    return Number(stuck);
  },
});

/** Which runs are of the same content, and which of them owns it. */
const contents = (
  db: Kysely<Database>,
): Pick<RunRepository, 'ownerOf' | 'own' | 'ofContent' | 'linkedTo'> => ({
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

  ofContent: (contentHash) =>
    db.selectFrom('pipelineRun').selectAll().where('contentHash', '=', contentHash).execute(),

  linkedTo: (runId) => db.selectFrom('pipelineRun').selectAll().where('linkedTo', '=', runId).execute(),
});
