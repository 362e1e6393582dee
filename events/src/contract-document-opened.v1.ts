import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { personV1 } from './person.v1.ts';
import { instant } from './vocabulary.ts';

export const contractDocumentOpenedV1 = defineEvent({
  type: 'contract.document-opened.v1',
  summary: 'Somebody was given a link to a document of a run.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    document: objectRefV1,
    name: z.string().meta({ description: 'Name of the document within its run, e.g. `report.pdf`' }),
    by: personV1,
    expiresAt: instant.meta({ description: 'Until then the link works, for whoever has it' }),
  }),
});

export type ContractDocumentOpenedV1 = EventOf<typeof contractDocumentOpenedV1>;
export type ContractDocumentOpenedV1Data = DataOf<typeof contractDocumentOpenedV1>;
