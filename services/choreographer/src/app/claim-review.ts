import type { Person } from '@countersign/shared/claims';
import { claim } from '../domain/gate/claim.ts';
import type { Review } from '../domain/gate/review.ts';
import { reviewOf } from './decide-review.ts';
import type { Transact } from './repositories.ts';

/** Tells the others that a person is at it. */
export const claimReview =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  (reviewId: string, person: Person): Promise<Review> =>
    transact(async (repositories) => {
      const before = await reviewOf(repositories, reviewId);
      const review = claim(before, person, now());
      if (review === before) return before;
      const { claimedBy, claimedAt, runId, taskId } = review;
      await repositories.reviews.update(reviewId, { claimedBy, claimedAt });
      await repositories.runs.update(runId, { reviewer: claimedBy });
      const what = 'review-claimed';
      await repositories.history.append({
        runId,
        at: now(),
        what,
        stage: 'review',
        item: null,
        taskId,
        detail: claimedBy,
      });
      return review;
    });
