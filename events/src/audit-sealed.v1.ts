import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { instant } from './vocabulary.ts';

export const auditSealedV1 = defineEvent({
  type: 'audit.sealed.v1',
  summary: 'A digest over the last records was signed.',
  kind: 'fact',
  publishers: ['audit'],
  data: z.object({
    digest: objectRefV1,
    previous: z.string().nullable().meta({ description: 'SHA-256 of the digest before' }),
    records: z.number().int().nonnegative(),
    refused: z
      .number()
      .int()
      .nonnegative()
      .optional()
      .meta({ description: 'Objects among the records that the recorder did not make' }),
    from: instant,
    to: instant,
    keyId: z.string(),
  }),
});

export type AuditSealedV1 = EventOf<typeof auditSealedV1>;
export type AuditSealedV1Data = DataOf<typeof auditSealedV1>;
