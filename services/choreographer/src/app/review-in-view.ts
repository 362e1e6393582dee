import { Refusal } from '@countersign/api';
import type { Decision, Review } from '../domain/gate/review.ts';
import type { Repositories } from './repositories.ts';

/** A review with what was decided on its run so far, both as one transaction sees them. */
export interface ReviewInView {
  readonly review: Review;
  readonly decisions: readonly Decision[];
}

/** Finds a review, or refuses with 404. */
export async function reviewOf(repositories: Repositories, reviewId: string): Promise<Review> {
  const review = await repositories.reviews.find(reviewId);
  if (!review) throw new Refusal(404, 'NoSuchReview', `There is no review ${reviewId}.`);
  return review;
}

/** Finds a review with its decisions, or refuses with 404. */
export async function reviewInView(repositories: Repositories, reviewId: string): Promise<ReviewInView> {
  const review = await reviewOf(repositories, reviewId);
  return { review, decisions: await repositories.reviews.decisionsOfRun(review.runId) };
}
