import { Refusal, type RunScope } from '@countersign/api';
import type { Decision, Review } from '../domain/gate/review.ts';
import type { Repositories } from './repositories.ts';

/** A review with what was decided on its run so far, both as one transaction sees them. */
export interface ReviewInView {
  readonly review: Review;
  readonly decisions: readonly Decision[];
}

/** Finds a review, or refuses with 404, as it does where somebody does not see its run. */
export async function reviewOf(
  { reviews, runs }: Repositories,
  reviewId: string,
  scope: RunScope = 'all',
): Promise<Review> {
  const review = await reviews.find(reviewId);
  const isSeen = review && (scope === 'all' || (await runs.findVisible(review.runId, scope)));
  if (!isSeen) throw new Refusal(404, 'NoSuchReview', `There is no review ${reviewId}.`);
  return review;
}

/** Finds a review with its decisions, or refuses with 404, as `reviewOf` does. */
export async function reviewInView(
  repositories: Repositories,
  reviewId: string,
  scope: RunScope = 'all',
): Promise<ReviewInView> {
  const review = await reviewOf(repositories, reviewId, scope);
  return { review, decisions: await repositories.reviews.decisionsOfRun(review.runId) };
}
