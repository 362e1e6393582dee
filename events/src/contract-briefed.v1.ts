import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

const count = z.number().int().nonnegative();

export const contractBriefedV1 = defineEvent({
  type: 'contract.briefed.v1',
  summary: 'What a partner must be told of the contract is written down.',
  kind: 'fact',
  publishers: ['summarize'],
  consumer: 'choreographer',
  data: z.object({
    brief: objectRefV1,
    burdens: count.meta({ description: 'Passages that bind somebody as ordinary contracts do not' }),
    call: objectRefV1.optional().meta({ description: 'Model call of the executive summary, for audit' }),
    costUsd: z.number().nonnegative().optional(),
    incomplete: count.meta({ description: 'Signs that the document is not the whole agreement' }),
  }),
});

export type ContractBriefedV1 = EventOf<typeof contractBriefedV1>;
export type ContractBriefedV1Data = DataOf<typeof contractBriefedV1>;
