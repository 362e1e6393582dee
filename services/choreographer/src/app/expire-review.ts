import { CountersignError } from '@countersign/shared';
import { failureOf } from '../domain/failure.ts';
import { reviewIdOf } from '../domain/gate/review.ts';
import type { ReviewExpired } from './record-command.ts';
import type { Repositories, Transact } from './repositories.ts';

/** Closes the review unless somebody decided at the last moment. */
async function expire(
  repositories: Repositories,
  { runId, round }: ReviewExpired,
  now: Date,
): Promise<boolean> {
  const review = await repositories.reviews.find(reviewIdOf(runId, round));
  if (review?.status !== 'open') return review?.status === 'expired';
  await repositories.reviews.update(review.reviewId, { status: 'expired', closedAt: now });
  const what = 'review-expired';
  await repositories.history.append({
    runId,
    at: now,
    what,
    stage: 'review',
  });
  return true;
}

/**
 * Closes a review that was overdue twice, and fails the execution with it; once the execution is redriven
 * it passes, and the state machine opens the review anew.
 * @throws CountersignError `ReviewExpired`.
 */
export const expireReview =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  async (command: ReviewExpired): Promise<void> => {
    if (command.redriven) return;
    const expired = await transact((repositories) => expire(repositories, command, now()));
    if (expired) throw new CountersignError({ ...failureOf('ReviewExpired', undefined), retryable: false });
  };
