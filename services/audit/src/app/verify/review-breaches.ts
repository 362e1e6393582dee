import { approvers } from '../../domain/approvers.ts';
import { changedField, differing } from './differing.ts';
import type { RecordedReview } from './recorded-run.ts';
import type { Breach, Recorded, RecordedDecision, TableReview, TableRun } from './verification.ts';

/** Whether the review went to the lead after it was last opened. */
const isEscalated = ({ requested, escalated }: RecordedReview) =>
  escalated !== undefined && (requested === undefined || escalated.eventTime >= requested.eventTime);

function outcomeOf(required: number, decisions: readonly RecordedDecision[]): TableReview['outcome'] {
  if (decisions.some(({ decision }) => decision === 'reject')) return 'rejected';
  if (decisions.some(({ decision }) => decision === 'request-changes')) return 'changes-requested';
  return approvers(decisions).length >= required ? 'approved' : null;
}

/** A claim ends with a decision, and where the lead takes over or the review is opened anew. */
function claimProblem(
  { claimedById }: TableReview,
  review: RecordedReview,
  decisions: readonly RecordedDecision[],
): string | undefined {
  const { claimed, requested, escalated } = review;
  const isDecided = decisions.some(({ at }) => claimed && at > claimed.at);
  const by = claimed && !isDecided ? (claimed.by.userId ?? null) : null;
  if (claimedById === by) return undefined;
  const openedAnew = [requested, escalated].some((event) => event && claimed && event.eventTime > claimed.at);
  if (claimedById === null && openedAnew) return undefined;
  return changedField('claimedById', claimedById, by);
}

function differences(table: TableReview, recorded: RecordedReview, decisions: readonly RecordedDecision[]) {
  const { requested } = recorded;
  if (!requested) return [];
  const groups = isEscalated(recorded) ? [requested.lead] : [requested.group, requested.lead];
  const outcome = outcomeOf(requested.approvalsRequired, decisions);
  const expected = {
    approvalsRequired: requested.approvalsRequired,
    riskLevel: requested.riskLevel,
    groups: groups.join(' or '),
    outcome,
  };
  const found = { ...table, groups: table.groups.join(' or ') };
  const claim = table.status === 'open' && claimProblem(table, recorded, decisions);
  const problems = differing(found, expected);
  return claim ? [...problems, claim] : problems;
}

/** The rounds of review that the table has of a run, against those that were asked for, claimed and decided. */
export function reviewBreaches(run: TableRun, recorded: Recorded): Breach[] {
  const known = recorded.runs.get(run.runId)?.reviews ?? new Map<string, RecordedReview>();
  const own = run.reviews.filter(({ runId }) => runId === run.runId);
  const inTable = new Set(own.map(({ reviewId }) => reviewId));
  const decided = Map.groupBy(recorded.decisions.values(), ({ reviewId }) => reviewId);
  const where = (id: string) => `review ${id} in the table`;
  return [
    ...own.flatMap((review) => {
      const asRecorded = known.get(review.reviewId);
      const problems = asRecorded?.requested
        ? differences(review, asRecorded, decided.get(review.reviewId) ?? [])
        : ['was never recorded'];
      return problems.map((problem) => ({ where: where(review.reviewId), problem }));
    }),
    ...[...known.keys()]
      .filter((id) => !inTable.has(id))
      .map((id) => ({ where: where(id), problem: 'is gone' })),
  ];
}
