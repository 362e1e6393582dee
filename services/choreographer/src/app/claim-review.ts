import { contractReviewClaimedV1 } from '@countersign/events';
import { outgoing, type Publisher } from '@countersign/shared';
import type { Person } from '@countersign/shared/claims';
import { actorOf, asPerson, wordsOf } from '../domain/actor.ts';
import { announcement } from '../domain/announcement.ts';
import { type Claim, claim, otherClaimant } from '../domain/gate/claim.ts';
import type { Review } from '../domain/gate/review.ts';
import type { Transact } from './repositories.ts';
import { type ReviewInView, reviewInView } from './review-in-view.ts';

export interface ClaimReviewPorts {
  readonly transact: Transact;
  readonly publisher: Publisher;
  readonly now: () => Date;
}

/** Tells who is at a review now, and who was before. */
function claimedEvent(
  { reviewId, runId, round, reviewerGroup }: Review,
  person: Person,
  before: Review,
  at: Date,
) {
  const from = otherClaimant(before, person);
  const claimed = outgoing(contractReviewClaimedV1, {
    reviewId,
    round,
    group: reviewerGroup,
    by: asPerson(actorOf(person)),
    ...(from && { from: asPerson(from) }),
    at: at.toISOString(),
  });
  return announcement(runId, claimed, `${reviewId} ${person.id} ${at.toISOString()}`, at);
}

/**
 * Keeps a review for a person; who takes it over from somebody else is recorded. Told before it is kept: a claim that
 * nobody can be told of is not made, and one that is tried again has the same event.
 */
export const claimReview =
  ({ transact, publisher, now }: ClaimReviewPorts) =>
  (reviewId: string, asked: Claim): Promise<ReviewInView> => {
    const at = now();
    return transact(async (repositories) => {
      const { review: before, decisions } = await reviewInView(repositories, reviewId);
      const { person } = asked;
      const review = claim(before, asked, at);
      if (review === before) return { review, decisions };
      const { claimedBy, claimedByName, claimedByEmail, claimedAt, runId, taskId } = review;
      const claimed = { claimedBy, claimedByName, claimedByEmail, claimedAt };
      await publisher.publish([claimedEvent(review, person, before, at)]);
      await repositories.reviews.update(reviewId, claimed);
      await repositories.runs.update(runId, { reviewer: person.name });
      const from = otherClaimant(before, person);
      const words = wordsOf(actorOf(person));
      await repositories.history.append({
        runId,
        at,
        what: from ? 'review-taken-over' : 'review-claimed',
        stage: 'review',
        taskId,
        detail: from ? `${words}, from ${wordsOf(from)}` : words,
      });
      return { review, decisions };
    });
  };
