import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { errorClass } from './vocabulary.ts';

export const contractFailedV1 = defineEvent({
  type: 'contract.failed.v1',
  summary:
    'A run failed; it can be redriven at the stage that failed unless the document itself is at fault.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    fileName: z.string(),
    bucket: z.string(),
    key: z.string(),
    stage: z.string().meta({ description: 'Stage, or `intake`' }),
    error: z.object({ class: errorClass, name: z.string(), message: z.string().max(2000) }),
    redrivable: z.boolean(),
    executionArn: z.string().optional(),
    costUsd: z.number().nonnegative(),
  }),
});

export type ContractFailedV1 = EventOf<typeof contractFailedV1>;
export type ContractFailedV1Data = DataOf<typeof contractFailedV1>;
