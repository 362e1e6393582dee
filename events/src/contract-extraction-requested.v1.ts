import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractExtractionRequestedV1 = defineEvent({
  type: 'contract.extraction-requested.v1',
  summary: 'Read the pages of this document.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'extract',
  data: z.object({
    document: objectRefV1,
    fileName: z.string(),
  }),
});

export type ContractExtractionRequestedV1 = EventOf<typeof contractExtractionRequestedV1>;
export type ContractExtractionRequestedV1Data = DataOf<typeof contractExtractionRequestedV1>;
