import { ApiError } from '@countersign/api';
import type { Api } from '../api/api-client.ts';

export type ReviewPolicy = 'approve' | 'reject' | 'wait';

/** Whether somebody took the decision: refused, it was taken by somebody else meanwhile, or one person's word was enough. */
async function answeredBy(decision: Promise<void>): Promise<boolean> {
  try {
    await decision;
  } catch (error) {
    if (!(error instanceof ApiError) || error.status < 400) throw error;
    return error.status < 500;
  }
  return true;
}

/**
 * Decides on every open review as the policy says, each person once a review, until it has the approvals it needs.
 * With `wait` nobody decides.
 */
export function createReviewers(people: readonly Api[], policy: ReviewPolicy) {
  const decided = new Set<string>();

  async function decideAs(
    person: Api,
    index: number,
    runIds: ReadonlySet<string>,
    decision: 'approve' | 'reject',
  ) {
    for (const { reviewId, runId } of await person.openReviews()) {
      const once = `${reviewId} ${index}`;
      if (!runIds.has(runId) || decided.has(once)) continue;
      decided.add(once);
      const answered = await answeredBy(
        person.decide(reviewId, decision, `countersign process --review ${decision}`),
      );
      if (!answered) decided.delete(once);
    }
  }

  return {
    async decide(runIds: ReadonlySet<string>): Promise<void> {
      if (policy === 'wait' || runIds.size === 0) return;
      for (const [index, person] of people.entries()) await decideAs(person, index, runIds, policy);
    },
  };
}
