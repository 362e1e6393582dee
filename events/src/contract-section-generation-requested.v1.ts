import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { contractType, reportType, sectionId, slug } from './vocabulary.ts';

export const contractSectionGenerationRequestedV1 = defineEvent({
  type: 'contract.section-generation-requested.v1',
  summary: 'Write one section: a first draft, a repair, or a change that a reviewer asked for.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'summarize',
  data: z.object({
    text: objectRefV1,
    contractType,
    reportType,
    sectionId,
    side: slug
      .optional()
      .meta({ description: 'Side of the client, where whoever brought the contract said it' }),
    revision: z
      .number()
      .int()
      .nonnegative()
      .meta({ description: 'Counts drafts, repairs and changes of the section' }),
    repair: z
      .object({ draft: objectRefV1, section: objectRefV1 })
      .optional()
      .meta({ description: 'The draft that failed, and the verdict that lists its errors' }),
    change: z
      .object({ comment: z.string().max(4000), by: z.string(), section: objectRefV1.optional() })
      .optional()
      .meta({ description: "The reviewer's comment on the section as it stood" }),
  }),
});

export type ContractSectionGenerationRequestedV1 = EventOf<typeof contractSectionGenerationRequestedV1>;
export type ContractSectionGenerationRequestedV1Data = DataOf<typeof contractSectionGenerationRequestedV1>;
