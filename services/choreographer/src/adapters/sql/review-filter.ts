import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { ReviewFilter } from '../../app/repositories.ts';
import { reviewInScope } from './run-scope.ts';
import type { Database } from './schema.ts';

type Columns = ExpressionBuilder<Database, 'pendingReview'>;

const isOneOf = (eb: Columns, column: 'reviewerGroup' | 'lead', groups: readonly string[]) =>
  groups.length > 0 ? eb(column, 'in', groups) : sql<boolean>`false`;

/** The reviews that a filter leaves; who answers is `answeringGroups` of the domain in SQL. */
export function reviewsWhere(
  db: Kysely<Database>,
  { status, claimedBy, visibleTo, answerableBy }: ReviewFilter,
) {
  let query = db.selectFrom('pendingReview').where('status', '=', status);
  if (claimedBy) query = query.where('claimedBy', '=', claimedBy);
  if (visibleTo) query = query.where(reviewInScope(visibleTo));
  if (answerableBy) {
    query = query.where((eb) => {
      const asReviewer = eb.and([eb('escalated', '=', false), isOneOf(eb, 'reviewerGroup', answerableBy)]);
      return eb.or([isOneOf(eb, 'lead', answerableBy), asReviewer]);
    });
  }
  return query;
}
