import type { Decision, ReviewDetail } from '@countersign/api';
import { mayAnswer, type Person } from '../../auth/person.ts';
import { sentence } from '../../shared/words.ts';

export type Standing = ({ readonly open: true } | { readonly open: false; readonly why: string }) & {
  /** Whether the person can claim the review, or take it over. */
  readonly claimable: boolean;
};

const OUTCOMES = {
  approved: 'approved',
  rejected: 'rejected',
  'changes-requested': 'sent back for changes',
} as const;

const closed = (why: string) => ({ open: false, why, claimable: false }) as const;

/** Whether somebody else keeps the review. */
export const isClaimedByOther = (
  { claimedById }: Pick<ReviewDetail, 'claimedById'>,
  { id }: Person,
): boolean => claimedById !== null && claimedById !== id;

/** What of a review decides who may answer it. */
type Answerable = Pick<
  ReviewDetail,
  'reviewId' | 'status' | 'outcome' | 'groups' | 'dueAt' | 'claimedBy' | 'claimedById'
> & { readonly decisions: readonly Pick<Decision, 'reviewId' | 'userId'>[] };

/** Whether a person can answer a review now. The API has the last word; this says it before they try. */
export function standing(review: Answerable, person: Person, now: number): Standing {
  const { status, outcome, groups, dueAt, reviewId, decisions } = review;
  if (status === 'expired') return closed('This review was overdue twice. Redriving the run opens it again.');
  if (outcome) return closed(`This review is closed: the report was ${OUTCOMES[outcome]}.`);
  if (!mayAnswer(person, groups)) {
    return closed(`You can read this review. It is decided by ${groups.map(sentence).join(' or ')}.`);
  }
  if (decisions.some((each) => each.reviewId === reviewId && each.userId === person.id)) {
    return closed('You have approved. Another person has to approve before the report is written.');
  }
  if (Date.parse(dueAt) < now) return closed('This review is overdue and goes to the lead of the group.');
  if (isClaimedByOther(review, person)) {
    return {
      ...closed(`${review.claimedBy} has claimed this review. Take it over to decide.`),
      claimable: true,
    };
  }
  return { open: true, claimable: review.claimedById !== person.id };
}
