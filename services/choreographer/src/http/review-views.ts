import { instant, riskLevel } from '@countersign/events';
import * as z from 'zod';
import { approvalsOf } from '../domain/gate/decide.ts';
import { answeringGroups } from '../domain/gate/may-answer.ts';
import type { Decision, Review } from '../domain/gate/review.ts';
import type { decisionView } from './run-views.ts';

/** A round of review. */
export const reviewView = z
  .object({
    reviewId: z.string(),
    runId: z.string(),
    round: z.number(),
    status: z.enum(['open', 'closed', 'expired']),
    groups: z.array(z.string()).meta({ description: 'Groups that may answer now' }),
    escalated: z.boolean(),
    approvals: z.object({ given: z.number(), required: z.number() }),
    riskLevel,
    contractType: z.string(),
    fileName: z.string(),
    requestedAt: instant,
    dueAt: instant,
    claimedBy: z.string().nullable(),
    outcome: z.enum(['approved', 'rejected', 'changes-requested']).nullable(),
    closedAt: instant.nullable(),
  })
  .meta({ id: 'Review' });

export const viewReview = (review: Review, decisions: readonly Decision[]): z.input<typeof reviewView> => ({
  ...review,
  groups: [...answeringGroups(review)],
  approvals: { given: approvalsOf(review, decisions), required: review.approvalsRequired },
  requestedAt: review.requestedAt.toISOString(),
  dueAt: review.dueAt.toISOString(),
  closedAt: review.closedAt?.toISOString() ?? null,
});

export const viewDecision = (decision: Decision): z.input<typeof decisionView> => ({
  ...decision,
  by: decision.decidedBy,
  group: decision.reviewerGroup,
  at: decision.decidedAt.toISOString(),
});
