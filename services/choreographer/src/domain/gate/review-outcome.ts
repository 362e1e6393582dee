import type { Decision, Review } from './review.ts';

/** What the state machine needs to know of a closed review: never what people wrote. */
export interface ReviewAnswer {
  readonly outcome: 'approved' | 'rejected' | 'changes-requested';
  readonly sections: readonly string[];
}

export function reviewAnswer(review: Review, decisions: readonly Decision[]): ReviewAnswer {
  if (!review.outcome) throw new Error(`${review.reviewId} is not decided`);
  const changes = decisions
    .filter(({ reviewId, decision }) => reviewId === review.reviewId && decision === 'request-changes')
    .flatMap((decision) => decision.changes.map(({ sectionId }) => sectionId));
  return {
    outcome: review.outcome,
    sections: review.outcome === 'changes-requested' ? [...new Set(changes)] : [],
  };
}
