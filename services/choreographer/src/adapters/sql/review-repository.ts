import type { Kysely } from 'kysely';
import type { ReviewRepository } from '../../app/repositories.ts';
import type { Decision, Review } from '../../domain/gate/review.ts';
import { type Order, partOf } from './listing.ts';
import { reviewsWhere } from './review-filter.ts';
import type { Database, DecisionRow } from './schema.ts';

const AT_ONCE = 100;

const LATEST_CLOSED_FIRST: Order = { at: 'closedAt', id: 'reviewId', direction: 'desc' };
const ORDERS: Readonly<Record<Review['status'], Order>> = {
  open: { at: 'dueAt', id: 'reviewId', direction: 'asc' },
  closed: LATEST_CLOSED_FIRST,
  expired: LATEST_CLOSED_FIRST,
};

const toDecision = ({ announcedAt, ...row }: DecisionRow): Decision => ({
  ...row,
  changes: JSON.parse(row.changes),
  severityChanges: JSON.parse(row.severityChanges),
});

export const reviewRepository = (db: Kysely<Database>): ReviewRepository => ({
  async insert(review) {
    await db.insertInto('pendingReview').values(review).execute();
  },

  find: (reviewId) =>
    db.selectFrom('pendingReview').selectAll().where('reviewId', '=', reviewId).executeTakeFirst(),

  async update(reviewId, change) {
    await db
      .updateTable('pendingReview')
      .set((row) => ({ ...change, revision: row('revision', '+', 1) }))
      .where('reviewId', '=', reviewId)
      .execute();
  },

  list: (filter, part) => partOf(reviewsWhere(db, filter).selectAll(), ORDERS[filter.status], part).execute(),

  async count(filter) {
    const counted = reviewsWhere(db, filter).select(({ fn }) => fn.countAll<string>().as('total'));
    const { total } = await counted.executeTakeFirstOrThrow();
    return Number(total);
  },

  ofRun: (runId) =>
    db.selectFrom('pendingReview').selectAll().where('runId', '=', runId).orderBy('round').execute(),

  unremindedDue(from, to, part) {
    const unreminded = db
      .selectFrom('pendingReview')
      .selectAll()
      .where('status', '=', 'open')
      .where('remindedAt', 'is', null)
      .where('dueAt', '>=', from)
      .where('dueAt', '<', to);
    return partOf(unreminded, ORDERS.open, part).execute();
  },

  unannouncedBefore: (instant) =>
    db
      .selectFrom('pendingReview')
      .selectAll()
      .where('status', '=', 'open')
      .where('announcedAt', 'is', null)
      .where('requestedAt', '<', instant)
      .limit(AT_ONCE)
      .execute(),

  ...decisions(db),
});

type Decisions = Pick<
  ReviewRepository,
  'addDecision' | 'markAnnounced' | 'unannouncedDecisionsBefore' | 'decisionsOfRun' | 'decisionsOf'
>;

/** What people decided on reviews. */
const decisions = (db: Kysely<Database>): Decisions => ({
  async addDecision(decision) {
    await db
      .insertInto('reviewDecision')
      .values({
        ...decision,
        changes: JSON.stringify(decision.changes),
        severityChanges: JSON.stringify(decision.severityChanges),
        announcedAt: null,
      })
      .execute();
  },

  async markAnnounced(reviewId, decidedBy, at) {
    await db
      .updateTable('reviewDecision')
      .set({ announcedAt: at })
      .where('reviewId', '=', reviewId)
      .where('decidedBy', '=', decidedBy)
      .execute();
  },

  async unannouncedDecisionsBefore(instant) {
    const rows = await db
      .selectFrom('reviewDecision')
      .selectAll()
      .where('announcedAt', 'is', null)
      .where('decidedAt', '<', instant)
      .limit(AT_ONCE)
      .execute();
    return rows.map(toDecision);
  },

  async decisionsOfRun(runId) {
    const rows = await db
      .selectFrom('reviewDecision')
      .selectAll()
      .where('runId', '=', runId)
      .orderBy('decidedAt')
      .execute();
    return rows.map(toDecision);
  },

  async decisionsOf(reviewIds) {
    if (reviewIds.length === 0) return [];
    const rows = await db
      .selectFrom('reviewDecision')
      .selectAll()
      .where('reviewId', 'in', reviewIds)
      .orderBy('decidedAt')
      .execute();
    return rows.map(toDecision);
  },
});
