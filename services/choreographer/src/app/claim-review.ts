import { actorOf, wordsOf } from '../domain/actor.ts';
import { type Claim, claim, otherClaimant } from '../domain/gate/claim.ts';
import type { Transact } from './repositories.ts';
import { type ReviewInView, reviewInView } from './review-in-view.ts';

/** Keeps a review for a person; who takes it over from somebody else is recorded. */
export const claimReview =
  ({ transact, now }: { transact: Transact; now: () => Date }) =>
  (reviewId: string, asked: Claim): Promise<ReviewInView> =>
    transact(async (repositories) => {
      const { review: before, decisions } = await reviewInView(repositories, reviewId);
      const { person } = asked;
      const review = claim(before, asked, now());
      if (review === before) return { review, decisions };
      const { claimedBy, claimedByName, claimedByEmail, claimedAt, runId, taskId } = review;
      const claimed = { claimedBy, claimedByName, claimedByEmail, claimedAt };
      await repositories.reviews.update(reviewId, claimed);
      await repositories.runs.update(runId, { reviewer: person.name });
      const from = otherClaimant(before, person);
      const words = wordsOf(actorOf(person));
      await repositories.history.append({
        runId,
        at: now(),
        what: from ? 'review-taken-over' : 'review-claimed',
        stage: 'review',
        taskId,
        detail: from ? `${words}, from ${wordsOf(from)}` : words,
      });
      return { review, decisions };
    });
