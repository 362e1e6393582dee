import { Refusal } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import { actorOf, isSamePerson, wordsOf } from '../actor.ts';
import { otherClaimant } from './claim.ts';
import { assertMayAnswer } from './may-answer.ts';
import { claimedAs, type Decision, deciderOf, type Review, type ReviewOutcome } from './review.ts';

/** What a person decides, before it is checked. */
export type Proposal = Pick<Decision, 'decision' | 'comment' | 'changes' | 'severityChanges'>;

export interface Decided {
  readonly decision: Decision;
  /** The review with this decision; closed when it was the last one needed. */
  readonly review: Review;
}

/** People who approved in this round. */
export const approvalsOf = (review: Review, decisions: readonly Decision[]): number =>
  decisions.filter(({ reviewId, decision }) => reviewId === review.reviewId && decision === 'approve').length;

function assertUnclaimed(review: Review, person: Person): void {
  const other = otherClaimant(review, person);
  if (!other) return;
  throw new Refusal(409, 'ClaimedByOther', `${wordsOf(other)} has claimed this review. Take it over first.`);
}

function outcomeOf(
  review: Review,
  decisions: readonly Decision[],
  { decision }: Proposal,
): ReviewOutcome | null {
  if (decision === 'reject') return 'rejected';
  if (decision === 'request-changes') return 'changes-requested';
  return approvalsOf(review, decisions) + 1 >= review.approvalsRequired ? 'approved' : null;
}

/**
 * Decides one round of review. Approvals count until as many different people as required have given theirs;
 * a rejection or a request for changes closes the round at once. A claim ends with the decision of who made it.
 * @throws Refusal 403 for the wrong group, 409 when it is decided already (by all, or by this person) or claimed by
 * somebody else, 410 when it is overdue, 400 for changes that name no section.
 */
export function decide(
  review: Review,
  decisions: readonly Decision[],
  proposal: Proposal,
  person: Person,
  now: Date,
): Decided {
  const ofRound = decisions.filter(({ reviewId }) => reviewId === review.reviewId);
  const reviewerGroup = assertMayAnswer(review, person, now);
  if (ofRound.some((earlier) => isSamePerson(deciderOf(earlier), actorOf(person)))) {
    throw new Refusal(
      409,
      'AlreadyDecidedByYou',
      'You have decided on this review. Another person has to approve it.',
    );
  }
  assertUnclaimed(review, person);
  if (proposal.decision === 'request-changes' && proposal.changes.length === 0) {
    throw new Refusal(400, 'NothingToChange', 'Say which sections have to change, with a comment on each.');
  }
  const decision: Decision = {
    ...proposal,
    changes: proposal.decision === 'request-changes' ? proposal.changes : [],
    reviewId: review.reviewId,
    runId: review.runId,
    round: review.round,
    decidedBy: person.id,
    decidedByName: person.name,
    decidedByEmail: person.email,
    exception: null,
    reviewerGroup,
    decidedAt: now,
  };
  const outcome = outcomeOf(review, ofRound, proposal);
  const after = outcome
    ? ({ status: 'closed', outcome, closedAt: now } as const)
    : claimedAs(undefined, null);
  return { decision, review: { ...review, ...after } };
}
