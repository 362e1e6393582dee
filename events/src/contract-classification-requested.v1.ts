import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractClassificationRequestedV1 = defineEvent({
  type: 'contract.classification-requested.v1',
  summary: 'Say what type of contract this is.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'classify',
  data: z.object({
    text: objectRefV1,
  }),
});

export type ContractClassificationRequestedV1 = EventOf<typeof contractClassificationRequestedV1>;
export type ContractClassificationRequestedV1Data = DataOf<typeof contractClassificationRequestedV1>;
