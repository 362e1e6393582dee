import { type Kysely, sql } from 'kysely';
import type { QueueRepository } from '../../app/repositories.ts';
import { LARGE_BYTES, uploaderKey } from '../../domain/intake/queue.ts';
import type { Database } from './schema.ts';

/** As many as one look starts again. */
const ADMITTED_AT_ONCE = 20;

/** Runs that wait to be started. */
const waitingRuns = (db: Kysely<Database>) =>
  db
    .selectFrom('pipelineRun')
    .where('status', '=', 'RECEIVED')
    .where('turn', 'is not', null)
    .where('linkedTo', 'is', null);

/** The first turn of all that wait. */
export const earliestTurn = (db: Kysely<Database>) => waitingRuns(db).select('turn').orderBy('turn').limit(1);

/** The last turn of those that wait and share it. */
export const latestTurnOf = (db: Kysely<Database>, turnOf: string) =>
  waitingRuns(db).select('turn').where('turnOf', '=', turnOf).orderBy('turn', 'desc').limit(1);

export const queueRepository = (db: Kysely<Database>): QueueRepository => ({
  async atWork() {
    const large = sql<number>`coalesce(sum(case when bytes >= ${LARGE_BYTES} then 1 else 0 end), 0)`;
    const counted = await db
      .selectFrom('pipelineRun')
      .select(({ fn }) => [fn.countAll<string>().as('all'), large.as('large')])
      .where('status', '=', 'RUNNING')
      .where('linkedTo', 'is', null)
      .executeTakeFirstOrThrow();
    return { small: Number(counted.all) - Number(counted.large), large: Number(counted.large) };
  },

  waiting: (size, limit, without = []) =>
    waitingRuns(db)
      .$if(without.length > 0, (runs) => runs.where('turnOf', 'not in', without))
      .selectAll()
      .where('bytes', size === 'large' ? '>=' : '<', LARGE_BYTES)
      .orderBy('turn')
      .orderBy('receivedAt')
      .orderBy('runId')
      .limit(limit)
      .execute(),

  admittedBefore: (instant) =>
    db
      .selectFrom('pipelineRun')
      .selectAll()
      .where('status', '=', 'RUNNING')
      .where('currentStage', 'is', null)
      .where('turn', 'is not', null)
      .where('linkedTo', 'is', null)
      .where('stageSince', '<=', instant)
      .orderBy('stageSince')
      .limit(ADMITTED_AT_ONCE)
      .execute(),

  async countWaitingSince(instant) {
    const counted = await waitingRuns(db)
      .select(({ fn }) => fn.countAll<string>().as('waiting'))
      .where('stageSince', '<', instant)
      .executeTakeFirstOrThrow();
    return Number(counted.waiting);
  },

  async countWaitingByUploader() {
    const counted = await waitingRuns(db)
      .select(({ fn }) => ['turnOf', fn.countAll<string>().as('waiting')])
      .groupBy('turnOf')
      .execute();
    return new Map(
      counted.flatMap(({ turnOf, waiting }) => (turnOf === null ? [] : [[turnOf, Number(waiting)]])),
    );
  },

  async turns(run) {
    const [first] = await earliestTurn(db).execute();
    const [last] = await latestTurnOf(db, uploaderKey(run)).execute();
    return { earliest: first?.turn ?? null, ownLatest: last?.turn ?? null };
  },
});
