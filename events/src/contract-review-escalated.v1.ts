import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { instant, riskLevel, slug } from './vocabulary.ts';

export const contractReviewEscalatedV1 = defineEvent({
  type: 'contract.review-escalated.v1',
  summary: 'A review was overdue and went to the lead of its group.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    reviewId: z.string(),
    round: z.number().int().nonnegative(),
    from: slug,
    to: slug,
    dueAt: instant,
    fileName: z.string(),
    riskLevel,
  }),
});

export type ContractReviewEscalatedV1 = EventOf<typeof contractReviewEscalatedV1>;
export type ContractReviewEscalatedV1Data = DataOf<typeof contractReviewEscalatedV1>;
