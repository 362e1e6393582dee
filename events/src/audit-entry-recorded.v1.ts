import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const auditEntryRecordedV1 = defineEvent({
  type: 'audit.entry-recorded.v1',
  summary: 'An event or model call was archived.',
  kind: 'fact',
  publishers: ['audit'],
  data: z.object({
    record: objectRefV1,
    eventId: z.string(),
    eventType: z.string(),
  }),
});

export type AuditEntryRecordedV1 = EventOf<typeof auditEntryRecordedV1>;
export type AuditEntryRecordedV1Data = DataOf<typeof auditEntryRecordedV1>;
