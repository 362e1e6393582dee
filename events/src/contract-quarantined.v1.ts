import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { runStatus } from './vocabulary.ts';

export const contractQuarantinedV1 = defineEvent({
  type: 'contract.quarantined.v1',
  summary:
    'A virus scanner found something in a contract that had been taken in: nobody gets its file any more, and its run, if it went on, is ended.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    document: objectRefV1.meta({ description: 'The file, as it was received' }),
    fileName: z.string(),
    threats: z.array(z.string()).meta({ description: 'Names of what was found, as far as the scanner told' }),
    was: runStatus.meta({ description: 'How the run stood when the verdict came' }),
  }),
});

export type ContractQuarantinedV1 = EventOf<typeof contractQuarantinedV1>;
export type ContractQuarantinedV1Data = DataOf<typeof contractQuarantinedV1>;
