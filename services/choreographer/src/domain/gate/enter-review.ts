import type { RiskLevel } from '@countersign/events';
import { claimedAs, type Review, reviewIdOf } from './review.ts';

/** What the state machine asks for when it enters the review. */
export interface ReviewRequest {
  readonly runId: string;
  readonly round: number;
  readonly escalated: boolean;
  readonly group: string;
  readonly lead: string;
  readonly approvalsRequired: number;
  readonly reviewHours: number;
  readonly riskLevel: RiskLevel;
  readonly contractType: string;
  readonly fileName: string;
  readonly why: string;
}

export interface Entrance {
  readonly review: Review;
  readonly event: 'requested' | 'escalated' | 'already-closed';
}

const HOUR_MS = 3_600_000;

function freshReview(request: ReviewRequest, taskId: string, now: Date, dueAt: Date): Review {
  const { runId, round, group, lead, approvalsRequired, riskLevel, contractType, fileName, why } = request;
  return {
    reviewId: reviewIdOf(runId, round),
    runId,
    round,
    status: 'open',
    reviewerGroup: group,
    lead,
    escalated: false,
    approvalsRequired,
    riskLevel,
    contractType,
    fileName,
    why,
    requestedAt: now,
    dueAt,
    announcedAt: null,
    remindedAt: null,
    reminderBegunAt: null,
    ...claimedAs(undefined, null),
    outcome: null,
    closedAt: null,
    taskId,
    revision: 0,
  };
}

/**
 * The review as it stands once the state machine waits for it (again): opened, handed to the lead when it was
 * overdue, opened anew after it expired. A review that was decided while the state machine was away stays closed.
 */
export function enterReview(
  earlier: Review | undefined,
  request: ReviewRequest,
  taskId: string,
  now: Date,
): Entrance {
  const dueAt = new Date(now.getTime() + request.reviewHours * HOUR_MS);
  if (earlier?.status === 'closed') return { review: earlier, event: 'already-closed' };
  if (!earlier || earlier.status === 'expired') {
    return { review: freshReview(request, taskId, now, dueAt), event: 'requested' };
  }
  if (earlier.escalated || !request.escalated) {
    return {
      review: { ...earlier, taskId, dueAt, announcedAt: null },
      event: earlier.escalated ? 'escalated' : 'requested',
    };
  }
  const escalated: Review = {
    ...earlier,
    escalated: true,
    reviewerGroup: request.lead,
    dueAt,
    announcedAt: null,
    remindedAt: null,
    reminderBegunAt: null,
    ...claimedAs(undefined, null),
    taskId,
  };
  return { review: escalated, event: 'escalated' };
}
