import Button from '@cloudscape-design/components/button';
import type { DecisionKind, ReviewDetail } from '@countersign/api';
import type { Person } from '../../auth/person.ts';
import { count } from '../../shared/words.ts';
import { standing } from './standing.ts';

interface DecisionBarProps {
  readonly review: ReviewDetail;
  readonly person: Person;
  /** Sections that the reviewer has commented on. */
  readonly changes: number;
  onDecide(kind: DecisionKind): void;
}

/** The three ways to answer a review, or why there are none. */
export function DecisionBar({ review, person, changes, onDecide }: DecisionBarProps) {
  const state = standing(review, person, Date.now());
  if (!state.open) {
    return (
      <section className="decision-bar" aria-label="Decision">
        <span>{state.why}</span>
      </section>
    );
  }
  const { given, required } = review.approvals;
  return (
    <section className="decision-bar" aria-label="Decision">
      <Button variant="primary" onClick={() => onDecide('approve')}>
        Approve
      </Button>
      <Button
        disabled={changes === 0}
        disabledReason="Comment on the sections that have to change first"
        onClick={() => onDecide('request-changes')}
      >
        {changes === 0 ? 'Request changes' : `Request changes in ${count(changes, 'section')}`}
      </Button>
      <Button onClick={() => onDecide('reject')}>Reject</Button>
      {required > 1 && (
        <span className="decision-count">
          {given} of {required} approvals
        </span>
      )}
    </section>
  );
}
