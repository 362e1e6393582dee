import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { contractType, reportType, sectionId } from './vocabulary.ts';

export const contractSectionValidationRequestedV1 = defineEvent({
  type: 'contract.section-validation-requested.v1',
  summary: 'Check one drafted section against schema, rules and safety list.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'summarize',
  data: z.object({
    text: objectRefV1,
    contractType,
    reportType,
    sectionId,
    revision: z.number().int().nonnegative(),
    draft: objectRefV1,
  }),
});

export type ContractSectionValidationRequestedV1 = EventOf<typeof contractSectionValidationRequestedV1>;
export type ContractSectionValidationRequestedV1Data = DataOf<typeof contractSectionValidationRequestedV1>;
