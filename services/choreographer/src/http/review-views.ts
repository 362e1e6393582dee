import type { decisionView, reviewView } from '@countersign/api';
import type * as z from 'zod';
import { approvalsOf } from '../domain/gate/decide.ts';
import { answeringGroups } from '../domain/gate/may-answer.ts';
import type { Decision, Review } from '../domain/gate/review.ts';

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
