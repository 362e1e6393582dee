import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { MOST_DECISIONS, reviewDecisionV1 } from './review-decision.v1.ts';
import { sectionOutcomeV1 } from './section-outcome.v1.ts';
import { reportType } from './vocabulary.ts';

export const contractAssemblyRequestedV1 = defineEvent({
  type: 'contract.assembly-requested.v1',
  summary: 'Write the report.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'assemble',
  data: z.object({
    fileName: z.string(),
    document: objectRefV1.optional().meta({ description: 'The contract itself' }),
    text: objectRefV1,
    brief: objectRefV1.optional().meta({ description: 'Absent in runs of before the brief' }),
    classification: objectRefV1,
    routing: objectRefV1,
    reportType,
    pages: z.number().int().positive(),
    round: z.number().int().nonnegative(),
    sections: z.array(sectionOutcomeV1).min(1).max(40),
    decisions: z
      .array(reviewDecisionV1)
      .max(MOST_DECISIONS)
      .meta({ description: 'Empty when approved automatically' }),
  }),
});

export type ContractAssemblyRequestedV1 = EventOf<typeof contractAssemblyRequestedV1>;
export type ContractAssemblyRequestedV1Data = DataOf<typeof contractAssemblyRequestedV1>;
