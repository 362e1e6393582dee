import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';

export const contractReportAssembledV1 = defineEvent({
  type: 'contract.report-assembled.v1',
  summary: 'The report exists.',
  kind: 'fact',
  publishers: ['assemble'],
  consumer: 'choreographer',
  data: z.object({
    docx: objectRefV1,
    pdf: objectRefV1,
  }),
});

export type ContractReportAssembledV1 = EventOf<typeof contractReportAssembledV1>;
export type ContractReportAssembledV1Data = DataOf<typeof contractReportAssembledV1>;
