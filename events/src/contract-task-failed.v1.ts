import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { errorClass } from './vocabulary.ts';

export const contractTaskFailedV1 = defineEvent({
  type: 'contract.task-failed.v1',
  summary: 'A service could not do what it was asked.',
  kind: 'fact',
  publishers: ['extract', 'classify', 'summarize', 'route', 'assemble', 'index'],
  consumer: 'choreographer',
  data: z.object({
    request: z.string().meta({ description: 'Type of the request' }),
    error: z.object({
      name: z.string().max(80).meta({ description: 'As in ErrorEquals of the state machine' }),
      class: errorClass,
      retryable: z.boolean(),
      message: z.string().max(2000).meta({ description: 'What happened and what to do, for a person' }),
    }),
  }),
});

export type ContractTaskFailedV1 = EventOf<typeof contractTaskFailedV1>;
export type ContractTaskFailedV1Data = DataOf<typeof contractTaskFailedV1>;
