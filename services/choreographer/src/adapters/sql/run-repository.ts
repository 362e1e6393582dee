import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
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

  unannouncedEndsBefore: (instant) =>
    db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('announced', '=', 'RECEIVED')
      .where((where) => where.or([where('linkedTo', 'is', null), where('status', '=', 'FAILED')]))
      .where('finishedAt', '<', instant)
      .limit(AT_ONCE)
      .execute(),

  ...intakes(db),

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

/** Which runs did not come through their intake; those that wait for a virus scanner hide none that do not. */
const intakes = (
  db: Kysely<Database>,
): Pick<RunRepository, 'unannouncedBefore' | 'unreadBefore' | 'scansOverdueBefore'> => {
  const unannounced = (instant: Date) =>
    db.selectFrom('pipelineRun').selectAll().where('announced', 'is', null).where('receivedAt', '<', instant);
  const unread = (instant: Date) =>
    unannounced(instant)
      .where('status', '=', 'RECEIVED')
      .where('linkedTo', 'is', null)
      .where('executionArn', 'is', null);

  return {
    unannouncedBefore(instant, part = { limit: AT_ONCE }) {
      const taken = unannounced(instant).where((run) =>
        run.or([
          run('status', '!=', 'RECEIVED'),
          run('linkedTo', 'is not', null),
          run('executionArn', 'is not', null),
        ]),
      );
      return partOf(taken, OLDEST_FIRST, part).execute();
    },

    unreadBefore: (instant, part) => partOf(unread(instant), OLDEST_FIRST, part).execute(),

    scansOverdueBefore(instant) {
      const told = (run: ExpressionBuilder<Database, 'pipelineRun'>) =>
        run
          .selectFrom('stageHistory')
          .select('stageHistory.historyId')
          .whereRef('stageHistory.runId', '=', 'pipelineRun.runId')
          .where('stageHistory.what', '=', 'scan-overdue');
      const untold = unread(instant).where((run) => run.not(run.exists(told(run))));
      return partOf(untold, OLDEST_FIRST, { limit: AT_ONCE }).execute();
    },
  };
};

/** Which runs go on, and which of them hang. */
const progress = (db: Kysely<Database>): Pick<RunRepository, 'goingOnSince' | 'countStuckSince'> => ({
  goingOnSince(status, instant, part) {
    const goingOn = db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('announced', 'is not', null)
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
