import { Refusal } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { assertMayAnswer } from './may-answer.ts';
import type { Review } from './review.ts';

/**
 * Tells the others that a person is at it. Only the lead takes a review over that somebody else has claimed.
 * @throws Refusal 403, 409 or 410.
 */
export function claim(review: Review, person: Person, now: Date): Review {
  assertMayAnswer(review, person, now);
  const { claimedBy, lead } = review;
  if (claimedBy && claimedBy !== person.name && !person.groups.includes(lead)) {
    throw new Refusal(409, 'AlreadyClaimed', `${claimedBy} has claimed this review.`);
  }
  return claimedBy === person.name ? review : { ...review, claimedBy: person.name, claimedAt: now };
}
