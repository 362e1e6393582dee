import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { contractType, score } from './vocabulary.ts';

export const contractClassifiedV1 = defineEvent({
  type: 'contract.classified.v1',
  summary: 'The type of the contract is known.',
  kind: 'fact',
  publishers: ['classify'],
  consumer: 'choreographer',
  data: z.object({
    classification: objectRefV1,
    contractType,
    score,
    confident: z.boolean().meta({ description: 'False sends the run to a person' }),
    runnersUp: z.array(z.object({ type: contractType, score })).max(5),
    model: z.string(),
    costUsd: z.number().nonnegative(),
  }),
});

export type ContractClassifiedV1 = EventOf<typeof contractClassifiedV1>;
export type ContractClassifiedV1Data = DataOf<typeof contractClassifiedV1>;
