import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';

export const contractOperatorActedV1 = defineEvent({
  type: 'contract.operator-acted.v1',
  summary: 'Somebody of operations stepped in: cancelled a run, or let a failed one go on.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    action: z.enum(['cancel', 'redrive']),
    by: z.string().meta({ description: 'Name of whoever did it' }),
    userId: z.string().optional(),
    email: z.string().optional(),
    reason: z.string().max(500).optional().meta({ description: 'In their words' }),
    fileName: z.string(),
    stage: z.string().meta({ description: 'Where the run was: a stage, or `intake`' }),
  }),
});

export type ContractOperatorActedV1 = EventOf<typeof contractOperatorActedV1>;
export type ContractOperatorActedV1Data = DataOf<typeof contractOperatorActedV1>;
