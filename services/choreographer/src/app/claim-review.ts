import type { Person } from '@countersign/shared/claims';
import { claim } from '../domain/gate/claim.ts';
import type { Transact } from './repositories.ts';
import { type ReviewInView, reviewInView } from './review-in-view.ts';

/** Tells the others that a person is at it. */
export const claimReview =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  (reviewId: string, person: Person): Promise<ReviewInView> =>
    transact(async (repositories) => {
      const { review: before, decisions } = await reviewInView(repositories, reviewId);
      const review = claim(before, person, now());
      if (review === before) return { review, decisions };
      const { claimedBy, claimedAt, runId, taskId } = review;
      await repositories.reviews.update(reviewId, { claimedBy, claimedAt });
      await repositories.runs.update(runId, { reviewer: claimedBy });
      await repositories.history.append({
        runId,
        at: now(),
        what: 'review-claimed',
        stage: 'review',
        taskId,
        detail: claimedBy,
      });
      return { review, decisions };
    });
