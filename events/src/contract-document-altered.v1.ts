import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractDocumentAlteredV1 = defineEvent({
  type: 'contract.document-altered.v1',
  summary: 'A document of a run was asked for, and is not what was recorded: it was refused.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    document: objectRefV1.meta({ description: 'As it was recorded' }),
    name: z.string().meta({ description: 'Name of the document within its run, e.g. `report.pdf`' }),
    askedBy: z.string().meta({ description: 'Who asked for it' }),
  }),
});

export type ContractDocumentAlteredV1 = EventOf<typeof contractDocumentAlteredV1>;
export type ContractDocumentAlteredV1Data = DataOf<typeof contractDocumentAlteredV1>;
