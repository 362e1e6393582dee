import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { usageV1 } from './documents/section.v1.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { sectionId } from './vocabulary.ts';

export const contractSectionGeneratedV1 = defineEvent({
  type: 'contract.section-generated.v1',
  summary: 'The model answered for one section.',
  kind: 'fact',
  publishers: ['summarize'],
  consumer: 'choreographer',
  data: z.object({
    sectionId,
    revision: z.number().int().nonnegative(),
    draft: objectRefV1,
    call: objectRefV1
      .optional()
      .meta({ description: 'The model call: input, parameters and output, for the audit archive' }),
    modelId: z.string(),
    usage: usageV1,
    costUsd: z.number().nonnegative(),
  }),
});

export type ContractSectionGeneratedV1 = EventOf<typeof contractSectionGeneratedV1>;
export type ContractSectionGeneratedV1Data = DataOf<typeof contractSectionGeneratedV1>;
