import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { sectionOutcomeV1 } from './section-outcome.v1.ts';
import { reportType, slug } from './vocabulary.ts';

export const contractRoutingRequestedV1 = defineEvent({
  type: 'contract.routing-requested.v1',
  summary: 'Weigh the findings and say who decides.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'route',
  data: z.object({
    text: objectRefV1,
    brief: objectRefV1.optional().meta({ description: 'Absent in runs of before the brief' }),
    classification: objectRefV1,
    fileName: z.string(),
    reportType,
    side: slug
      .nullish()
      .meta({ description: 'Side of the client, where whoever brought the contract said it' }),
    objectKey: z.string().max(1024).optional().meta({ description: 'Key in the inbox' }),
    round: z
      .number()
      .int()
      .nonnegative()
      .meta({ description: 'Grows each time changed sections are weighed again' }),
    sections: z.array(sectionOutcomeV1).min(1).max(40),
  }),
});

export type ContractRoutingRequestedV1 = EventOf<typeof contractRoutingRequestedV1>;
export type ContractRoutingRequestedV1Data = DataOf<typeof contractRoutingRequestedV1>;
