import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { contractType, instant, riskLevel, slug } from './vocabulary.ts';

export const contractReviewRequestedV1 = defineEvent({
  type: 'contract.review-requested.v1',
  summary: 'A person must decide on this contract.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    reviewId: z.string(),
    round: z.number().int().nonnegative(),
    group: slug,
    lead: slug,
    approvalsRequired: z.number().int().positive(),
    riskLevel,
    contractType,
    fileName: z.string(),
    dueAt: instant,
  }),
});

export type ContractReviewRequestedV1 = EventOf<typeof contractReviewRequestedV1>;
export type ContractReviewRequestedV1Data = DataOf<typeof contractReviewRequestedV1>;
