import { Refusal } from '@countersign/api';
import type { Person } from '@countersign/shared/claims';
import type { Review } from './review.ts';

const OUTCOME: Readonly<Record<string, string>> = {
  approved: 'approved',
  rejected: 'rejected',
  'changes-requested': 'sent back for changes',
};

/** Groups that may answer: the reviewers and their lead, and the lead alone once it was escalated. */
export const answeringGroups = ({ escalated, reviewerGroup, lead }: Review): readonly string[] =>
  escalated ? [lead] : [reviewerGroup, lead];

/**
 * Checks that a person may claim or decide a review now.
 * @returns the group in which the person answers.
 * @throws Refusal 403, 409 or 410.
 */
export function assertMayAnswer(review: Review, person: Person, now: Date): string {
  const group = answeringGroups(review).find((name) => person.groups.includes(name));
  if (!group) {
    const why = review.escalated ? 'This review was overdue and went to' : 'This review is for';
    throw new Refusal(403, 'WrongGroup', `${why} ${answeringGroups(review).join(' or ')}.`);
  }
  if (review.status === 'closed') {
    throw new Refusal(
      409,
      'AlreadyDecided',
      `This review is closed: it was ${OUTCOME[review.outcome ?? '']}.`,
    );
  }
  if (review.status === 'expired' || now.getTime() > review.dueAt.getTime()) {
    const next =
      review.status === 'expired' ? 'redrive the run to open it again' : `${review.lead} takes it over`;
    throw new Refusal(410, 'ReviewOverdue', `This review was due ${review.dueAt.toISOString()}: ${next}.`);
  }
  return group;
}
