import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { reviewDecisionV1 } from './review-decision.v1.ts';

export const contractReviewDecidedV1 = defineEvent({
  type: 'contract.review-decided.v1',
  summary: 'A reviewer decided.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    reviewId: z.string(),
    round: z.number().int().nonnegative(),
    decision: reviewDecisionV1,
    approvals: z.object({ given: z.number().int().nonnegative(), required: z.number().int().nonnegative() }),
    closed: z.boolean().meta({ description: 'True when the gate opened with this decision' }),
  }),
});

export type ContractReviewDecidedV1 = EventOf<typeof contractReviewDecidedV1>;
export type ContractReviewDecidedV1Data = DataOf<typeof contractReviewDecidedV1>;
