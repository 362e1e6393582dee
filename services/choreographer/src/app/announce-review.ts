import { contractReviewEscalatedV1, contractReviewRequestedV1, type Envelope } from '@countersign/events';
import { outgoing } from '@countersign/shared';
import { announcement } from '../domain/announcement.ts';
import type { Entrance } from '../domain/gate/enter-review.ts';

/** The event that tells everybody about a review that opened or went to the lead. */
export function reviewEvent({ review, event }: Entrance, group: string, now: Date): Envelope {
  const { reviewId, runId, round, riskLevel, contractType, fileName, lead, approvalsRequired } = review;
  const common = { reviewId, round, riskLevel, fileName, dueAt: review.dueAt.toISOString() };
  const occasion = `${reviewId} ${review.requestedAt.toISOString()}`;
  if (event === 'escalated') {
    const escalated = outgoing(contractReviewEscalatedV1, { ...common, from: group, to: lead });
    return announcement(runId, escalated, occasion, now);
  }
  const requested = outgoing(contractReviewRequestedV1, {
    ...common,
    group: review.reviewerGroup,
    lead,
    approvalsRequired,
    contractType,
  });
  return announcement(runId, requested, occasion, now);
}
