import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';

export const contractIndexedV1 = defineEvent({
  type: 'contract.indexed.v1',
  summary: 'The contract can be found.',
  kind: 'fact',
  publishers: ['index'],
  consumer: 'choreographer',
  data: z.object({
    documents: z.number().int().nonnegative().meta({ description: 'Search documents written' }),
  }),
});

export type ContractIndexedV1 = EventOf<typeof contractIndexedV1>;
export type ContractIndexedV1Data = DataOf<typeof contractIndexedV1>;
