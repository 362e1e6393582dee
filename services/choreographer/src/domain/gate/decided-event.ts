import { contractReviewDecidedV1 } from '@countersign/events';
import { type Outgoing, outgoing } from '@countersign/shared';
import { approvalsOf } from './decide.ts';
import { asReviewDecision, type Decision, type Review } from './review.ts';

/** What a decision meant when it was given, whenever it is told. */
export function decidedEvent(
  review: Review,
  decisions: readonly Decision[],
  decision: Decision,
): Outgoing<typeof contractReviewDecidedV1> {
  const sofar = decisions.filter(({ decidedAt }) => decidedAt.getTime() <= decision.decidedAt.getTime());
  const given = approvalsOf(review, sofar);
  return outgoing(contractReviewDecidedV1, {
    reviewId: review.reviewId,
    round: review.round,
    decision: asReviewDecision(decision),
    approvals: { given, required: review.approvalsRequired },
    closed: decision.decision !== 'approve' || given >= review.approvalsRequired,
  });
}
