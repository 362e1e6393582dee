import type { RunScope } from '@countersign/api';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from './schema.ts';

type Part = Exclude<RunScope, 'all'>;

const { eb } = { eb: expressionBuilder<Database, 'pipelineRun' | 'pendingReview'>() };
const noneOf = sql<SqlBool>`false`;

type GroupColumn =
  | 'pipelineRun.reviewerGroup'
  | 'pipelineRun.leadGroup'
  | 'pendingReview.reviewerGroup'
  | 'pendingReview.lead';

const isOneOf = (column: GroupColumn, groups: readonly string[]): Expression<SqlBool> =>
  groups.length > 0 ? eb(column, 'in', groups) : noneOf;

/** The row of `pipeline_run` is for one of the groups, or was uploaded by the person. */
const ownRun = ({ groups, uploader }: Part): Expression<SqlBool> =>
  eb.or([
    isOneOf('pipelineRun.reviewerGroup', groups),
    isOneOf('pipelineRun.leadGroup', groups),
    sql<SqlBool>`lower(pipeline_run.uploader_id) in (${sql.join(uploader)})`,
    sql<SqlBool>`lower(pipeline_run.uploader_email) in (${sql.join(uploader)})`,
  ]);

/** The row of `pending_review` is for one of the groups. */
const ownReview = ({ groups }: Part): Expression<SqlBool> =>
  eb.or([isOneOf('pendingReview.reviewerGroup', groups), isOneOf('pendingReview.lead', groups)]);

/** Rows of `pipeline_run` that lie in a scope. Runs of earlier versions name their groups in their reviews alone. */
export function runInScope(scope: RunScope): Expression<SqlBool> {
  if (scope === 'all') return sql<SqlBool>`true`;
  const reviewed = sql<SqlBool>`exists (select 1 from pending_review
    where pending_review.run_id = coalesce(pipeline_run.linked_to, pipeline_run.run_id) and ${ownReview(scope)})`;
  return eb.or([ownRun(scope), reviewed]);
}

/** Rows of `pending_review` whose run lies in a scope. */
export function reviewInScope(scope: RunScope): Expression<SqlBool> {
  if (scope === 'all') return sql<SqlBool>`true`;
  const ofOwnRun = sql<SqlBool>`exists (select 1 from pipeline_run
    where pipeline_run.run_id = pending_review.run_id and ${ownRun(scope)})`;
  return eb.or([ownReview(scope), ofOwnRun]);
}
