import { Refusal } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf, isSamePerson, wordsOf } from '../actor.ts';
import { assertMayAnswer } from './may-answer.ts';
import { claimantOf, claimedAs, type Review } from './review.ts';

/** Somebody else who is at a review. */
export const otherClaimant = (review: Review, person: Person) => {
  const claimant = claimantOf(review);
  return claimant && !isSamePerson(claimant, actorOf(person)) ? claimant : undefined;
};

/** A claim: a review that somebody else has claimed is taken over only by who says so. */
export interface Claim {
  readonly person: Person;
  readonly takeOver: boolean;
}

/**
 * Keeps a review for a person, so that nobody else decides on it.
 * @throws Refusal 403, 409 or 410.
 */
export function claim(review: Review, { person, takeOver }: Claim, now: Date): Review {
  assertMayAnswer(review, person, now);
  const other = otherClaimant(review, person);
  if (other && !takeOver) {
    const message = `${wordsOf(other)} has claimed this review. Take it over if you go on with it.`;
    throw new Refusal(409, 'AlreadyClaimed', message);
  }
  return review.claimedBy === person.id ? review : { ...review, ...claimedAs(actorOf(person), now) };
}
