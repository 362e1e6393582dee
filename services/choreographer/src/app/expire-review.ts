import { CountersignError } from '@countersign/shared';
import { failureOf } from '../domain/failure.ts';
import { reviewIdOf } from '../domain/gate/review.ts';
import type { Transact } from './books.ts';
import type { ReviewExpired } from './record-command.ts';

/**
 * Closes a review that was overdue twice, and fails the execution with it; once the execution is redriven
 * it passes, and the state machine opens the review anew.
 * @throws an error named `ReviewExpired`.
 */
export const expireReview =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  async ({ runId, round, redriven }: ReviewExpired): Promise<void> => {
    if (redriven) return;
    await transact(async (books) => {
      const review = await books.reviews.find(reviewIdOf(runId, round));
      if (review?.status !== 'open') return;
      await books.reviews.update(review.reviewId, { status: 'expired', closedAt: now() });
      const what = 'review-expired';
      await books.history.append({
        runId,
        at: now(),
        what,
        stage: 'review',
        item: null,
        taskId: null,
        detail: null,
      });
    });
    const { name, message } = failureOf('ReviewExpired', undefined);
    throw new CountersignError({ name, message, class: 'downstream', retryable: false });
  };
