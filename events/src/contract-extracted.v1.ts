import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { readingSummaryV1 } from './documents/reading.v1.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractExtractedV1 = defineEvent({
  type: 'contract.extracted.v1',
  summary: 'The document was read.',
  kind: 'fact',
  publishers: ['extract'],
  consumer: 'choreographer',
  data: z.object({
    text: objectRefV1,
    pages: z.number().int().positive(),
    words: z.number().int().nonnegative(),
    language: z.string(),
    method: z.enum(['text-layer', 'textract', 'mixed']),
    costUsd: z.number().nonnegative(),
    reading: readingSummaryV1.optional().meta({ description: 'What was read and what was not' }),
  }),
});

export type ContractExtractedV1 = EventOf<typeof contractExtractedV1>;
export type ContractExtractedV1Data = DataOf<typeof contractExtractedV1>;
