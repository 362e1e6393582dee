import Alert from '@cloudscape-design/components/alert';
import type { ReviewDetail } from '@countersign/api';
import { at, count } from '../../shared/words.ts';

/** What the first approver said, for the second; and the changes asked for in the round before. */
export function Approvals({ review }: { readonly review: ReviewDetail }) {
  const { approvals, decisions, reviewId, round, status } = review;
  if (status !== 'open') return null;
  const given = decisions.filter((each) => each.reviewId === reviewId && each.decision === 'approve');
  if (given.length > 0) {
    return (
      <Alert type="info" header={`${approvals.given} of ${approvals.required} approvals given`}>
        {given.map(({ by, userId, at: when, comment, severityChanges }) => (
          <div key={userId}>
            {by} approved on {at(when)}
            {severityChanges.length > 0 &&
              ` and changed ${count(severityChanges.length, 'severity', 'severities')}`}
            {comment ? `: “${comment}”` : '.'}
          </div>
        ))}
      </Alert>
    );
  }
  const asked = decisions.find((each) => each.round === round - 1 && each.decision === 'request-changes');
  if (!asked) return null;
  return (
    <Alert type="info" header={`${asked.by} requested changes in ${count(asked.changes.length, 'section')}`}>
      They have been written again:
      {asked.changes.map(({ sectionId, comment }) => (
        <div key={sectionId}>
          {review.sections.find(({ id }) => id === sectionId)?.title ?? sectionId}: “{comment}”
        </div>
      ))}
    </Alert>
  );
}
