import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { sectionOutcomeV1 } from './section-outcome.v1.ts';

export const contractIndexingRequestedV1 = defineEvent({
  type: 'contract.indexing-requested.v1',
  summary: 'Make the contract searchable.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'index',
  data: z.object({
    fileName: z.string(),
    document: objectRefV1,
    text: objectRefV1,
    brief: objectRefV1.optional().meta({ description: 'Absent in runs of before the brief' }),
    classification: objectRefV1,
    routing: objectRefV1,
    report: z.object({ docx: objectRefV1, pdf: objectRefV1 }),
    sections: z.array(sectionOutcomeV1).min(1).max(40),
    status: z.enum(['COMPLETED', 'PARTIAL']),
    uploader: z.array(z.string()).max(2).optional().meta({
      description: 'Identifier and e-mail address of whoever brought the document, who may find it',
    }),
  }),
});

export type ContractIndexingRequestedV1 = EventOf<typeof contractIndexingRequestedV1>;
export type ContractIndexingRequestedV1Data = DataOf<typeof contractIndexingRequestedV1>;
