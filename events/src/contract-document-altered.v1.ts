import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractDocumentAlteredV1 = defineEvent({
  type: 'contract.document-altered.v1',
  summary:
    'What was asked for of a run is not what was recorded, in storage or in the tables: it was refused.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    document: objectRefV1.meta({ description: 'As it was recorded' }),
    name: z.string().meta({ description: 'Name of the document within its run, e.g. `report.pdf`' }),
    differs: z.array(z.string()).optional().meta({
      description:
        'Fields in which the tables say other than the document, where it is the tables that differ',
    }),
    askedBy: z.string().meta({ description: 'Who asked for it' }),
  }),
});

export type ContractDocumentAlteredV1 = EventOf<typeof contractDocumentAlteredV1>;
export type ContractDocumentAlteredV1Data = DataOf<typeof contractDocumentAlteredV1>;
