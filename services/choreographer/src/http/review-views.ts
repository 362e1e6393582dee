import type { decisionView, reviewDetailView, reviewView } from '@countersign/api';
import type * as z from 'zod';
import type { RunDetail } from '../app/run-detail.ts';
import { approvalsOf } from '../domain/gate/decide.ts';
import { answeringGroups } from '../domain/gate/may-answer.ts';
import { claimantOf, type Decision, deciderOf, type Review } from '../domain/gate/review.ts';
import { viewRun } from './run-views.ts';

export const viewReview = (review: Review, decisions: readonly Decision[]): z.input<typeof reviewView> => ({
  ...review,
  groups: [...answeringGroups(review)],
  claimedBy: claimantOf(review)?.name ?? null,
  claimedById: review.claimedBy,
  approvals: { given: approvalsOf(review, decisions), required: review.approvalsRequired },
  requestedAt: review.requestedAt.toISOString(),
  dueAt: review.dueAt.toISOString(),
  claimedAt: review.claimedAt?.toISOString() ?? null,
  closedAt: review.closedAt?.toISOString() ?? null,
});

export const viewDecision = (decision: Decision): z.input<typeof decisionView> => ({
  ...decision,
  by: deciderOf(decision).name,
  email: decision.decidedByEmail,
  userId: decision.decidedBy,
  group: decision.reviewerGroup,
  at: decision.decidedAt.toISOString(),
});

export const viewReviewDetail = (review: Review, detail: RunDetail): z.input<typeof reviewDetailView> => ({
  ...viewReview(review, detail.decisions),
  run: viewRun(detail.run),
  reading: detail.reading,
  decisions: detail.decisions.map(viewDecision),
  sections: [...detail.sections],
  documents: [...detail.documents.keys()].sort(),
});
