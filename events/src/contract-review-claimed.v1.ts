import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { personV1 } from './person.v1.ts';
import { instant, slug } from './vocabulary.ts';

export const contractReviewClaimedV1 = defineEvent({
  type: 'contract.review-claimed.v1',
  summary: 'Somebody took a review upon themselves, or over from somebody else.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    reviewId: z.string(),
    round: z.number().int().nonnegative(),
    group: slug,
    by: personV1,
    from: personV1.optional().meta({ description: 'Whoever had claimed it before' }),
    at: instant,
  }),
});

export type ContractReviewClaimedV1 = EventOf<typeof contractReviewClaimedV1>;
export type ContractReviewClaimedV1Data = DataOf<typeof contractReviewClaimedV1>;
