import { type reviewRoutes, runScopeOf } from '@countersign/api';
import type { AskedBy, Handlers } from '@countersign/shared/http/serve';
import { claimReview } from '../app/claim-review.ts';
import { decideReview } from '../app/decide-review.ts';
import type { ReviewFilter } from '../app/repositories.ts';
import { reviewOf } from '../app/review-in-view.ts';
import { runDetail } from '../app/run-detail.ts';
import type { Review } from '../domain/gate/review.ts';
import { reviewListedAt } from '../domain/gate/review.ts';
import type { ApiPorts } from './api-ports.ts';
import { pageOf, partFor } from './paging.ts';
import { viewReview, viewReviewDetail } from './review-views.ts';

const filterOf = ({ person, query }: AskedBy<typeof reviewRoutes.listReviews>): ReviewFilter => ({
  status: query.status,
  claimedBy: query.scope === 'mine' ? person.id : undefined,
  visibleTo: runScopeOf(person),
  answerableBy: query.scope === 'groups' ? person.groups : undefined,
});

export const reviewHandlers = (ports: ApiPorts): Handlers<typeof reviewRoutes> => ({
  async listReviews(request) {
    const filter = filterOf(request);
    const part = partFor(request.query);
    const { found, total, decisions } = await ports.transact(async ({ reviews }) => {
      const found = await reviews.list(filter, part);
      const decisions = await reviews.decisionsOf(found.map(({ reviewId }) => reviewId));
      return { found, decisions, total: await reviews.count(filter) };
    });
    const placeOf = (review: Review) => ({ at: reviewListedAt(review), id: review.reviewId });
    const { items, next } = pageOf(found, request.query, placeOf);
    return { reviews: items.map((review) => viewReview(review, decisions)), total, next };
  },

  getReview: ({ person, path }) =>
    ports.transact(async (repositories) => {
      const review = await reviewOf(repositories, path.reviewId, runScopeOf(person));
      return viewReviewDetail(review, await runDetail(repositories, review.runId));
    }),

  async claimReview({ person, path, body }) {
    const claim = { person, takeOver: body.takeOver };
    const { review, decisions } = await claimReview(ports)(path.reviewId, claim);
    return viewReview(review, decisions);
  },

  async decideReview({ person, path, body }) {
    const proposal = { ...body, comment: body.comment ?? null };
    const { review, decisions } = await decideReview(ports)(path.reviewId, proposal, person);
    return viewReview(review, decisions);
  },
});
