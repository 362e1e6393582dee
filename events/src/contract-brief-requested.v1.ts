import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractBriefRequestedV1 = defineEvent({
  type: 'contract.brief-requested.v1',
  summary: 'Say what a partner must be told of the contract, each fact once.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'summarize',
  data: z.object({
    text: objectRefV1,
    overCap: z
      .boolean()
      .optional()
      .meta({ description: 'True where a cap on cost is reached: no model is to be asked for a summary' }),
  }),
});

export type ContractBriefRequestedV1 = EventOf<typeof contractBriefRequestedV1>;
export type ContractBriefRequestedV1Data = DataOf<typeof contractBriefRequestedV1>;
