import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { personV1 } from './person.v1.ts';
import { instant } from './vocabulary.ts';

/** A step of operations that is not about one run alone, whoever takes it. */
export const operationV1 = z.object({
  action: z
    .enum(['discard', 'redrive', 'replay'])
    .meta({ description: 'A dead letter deleted, a queue of them sent again, or events delivered again' }),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .meta({ description: 'In their words, without words of a contract' }),
  queue: z.string().max(80).optional().meta({ description: 'Name of the dead-letter queue' }),
  message: z
    .object({
      messageId: z.string().max(100),
      sha256: z.string().length(64).meta({ description: 'Of its body, in UTF-8' }),
      eventType: z.string().max(200).optional(),
    })
    .optional()
    .meta({ description: 'The dead letter that is deleted' }),
  from: instant.optional().meta({ description: 'Of the first event that is delivered again' }),
  to: instant.optional().meta({ description: 'Before which the last of them came' }),
});
export type OperationV1 = z.infer<typeof operationV1>;

export const operationsOperatorActedV1 = defineEvent({
  type: 'operations.operator-acted.v1',
  summary:
    'Somebody of operations is about to delete or send again dead letters, or to have events delivered again.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: operationV1.extend({ by: personV1 }),
});

export type OperationsOperatorActedV1 = EventOf<typeof operationsOperatorActedV1>;
export type OperationsOperatorActedV1Data = DataOf<typeof operationsOperatorActedV1>;
