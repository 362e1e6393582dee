import { ApiError } from '@countersign/api';
import type { Api } from '../api/api-client.ts';

export type ReviewPolicy = 'approve' | 'reject' | 'wait';

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
      try {
        await person.decide(reviewId, decision, `countersign process --review ${decision}`);
      } catch (error) {
        // Somebody else has decided meanwhile, or one person's word was enough.
        if (!(error instanceof ApiError) || error.status < 400 || error.status >= 500) throw error;
      }
    }
  }

  return {
    async decide(runIds: ReadonlySet<string>): Promise<void> {
      if (policy === 'wait' || runIds.size === 0) return;
      for (const [index, person] of people.entries()) await decideAs(person, index, runIds, policy);
    },
  };
}
