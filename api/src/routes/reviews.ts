import * as z from 'zod';
import { pageAnswer, pageQuery } from '../paging.ts';
import type { Routes } from '../route.ts';
import { decisionKind, sectionChange, severityChange } from '../shapes/decision.ts';
import { reviewStatus, reviewView } from '../shapes/review.ts';
import { reviewDetailView } from '../shapes/review-detail.ts';
import { CLAIMANTS, REVIEW_READERS, REVIEWERS } from '../who.ts';

const path = z.object({ reviewId: z.string().min(1).max(100) });

/** Why a review cannot be answered, by this person or at all. */
const UNANSWERABLE = { NoSuchReview: 404, WrongGroup: 403, AlreadyDecided: 409, ReviewOverdue: 410 } as const;

export const reviewRoutes = {
  listReviews: {
    summary: 'Lists the reviews that the caller sees: open ones soonest due first, the others latest first',
    method: 'GET',
    url: '/api/reviews',
    who: REVIEW_READERS,
    query: z.object({
      ...pageQuery,
      status: reviewStatus.default('open'),
      scope: z.enum(['visible', 'groups', 'mine']).default('visible').meta({
        description: 'All that the caller sees, those that the caller may answer, or those claimed',
      }),
    }),
    status: 200,
    answer: z.object({ reviews: z.array(reviewView), ...pageAnswer }),
    refusals: {},
  },
  getReview: {
    summary: 'Shows a review with its run, the decisions so far and the documents to read',
    method: 'GET',
    url: '/api/reviews/{reviewId}',
    who: REVIEW_READERS,
    path,
    status: 200,
    answer: reviewDetailView,
    refusals: { NoSuchReview: 404 },
  },
  claimReview: {
    summary: 'Keeps a review for the caller, so that nobody else decides on it',
    method: 'POST',
    url: '/api/reviews/{reviewId}/claim',
    who: CLAIMANTS,
    path,
    body: z.object({
      takeOver: z
        .boolean()
        .default(false)
        .meta({ description: 'Take it over from whoever has claimed it; that is recorded' }),
    }),
    status: 200,
    answer: reviewView,
    refusals: { ...UNANSWERABLE, AlreadyClaimed: 409, OwnUpload: 403 },
  },
  decideReview: {
    summary: 'Approves, rejects, or sends sections back for changes',
    method: 'POST',
    url: '/api/reviews/{reviewId}/decisions',
    who: REVIEWERS,
    path,
    body: z.object({
      decision: decisionKind,
      comment: z.string().max(4000).optional(),
      changes: z
        .array(sectionChange)
        .max(40)
        .default([])
        .meta({ description: 'Sections to write again, with what is wrong with each' }),
      severityChanges: z
        .array(severityChange.extend({ findingId: z.string().min(1).max(120) }))
        .max(200)
        .default([]),
    }),
    status: 201,
    answer: reviewView,
    refusals: {
      ...UNANSWERABLE,
      AlreadyDecidedByYou: 409,
      ClaimedByOther: 409,
      OwnUpload: 403,
      RecordAltered: 409,
      NothingToChange: 400,
      NoSuchSection: 400,
      NoSuchFinding: 400,
      SeveritiesUnknown: 409,
      SeverityChanged: 409,
    },
  },
} satisfies Routes;
