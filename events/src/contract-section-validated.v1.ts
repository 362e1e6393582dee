import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { validationErrorV1 } from './documents/section.v1.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { sectionId } from './vocabulary.ts';

export const contractSectionValidatedV1 = defineEvent({
  type: 'contract.section-validated.v1',
  summary: 'The verdict on one drafted section.',
  kind: 'fact',
  publishers: ['summarize'],
  consumer: 'choreographer',
  data: z.object({
    sectionId,
    revision: z.number().int().nonnegative(),
    outcome: z.enum(['passed', 'failed', 'failed_safety_check']),
    section: objectRefV1,
    errors: z
      .array(validationErrorV1)
      .max(20)
      .meta({ description: 'The first errors; all of them are in the section' }),
  }),
});

export type ContractSectionValidatedV1 = EventOf<typeof contractSectionValidatedV1>;
export type ContractSectionValidatedV1Data = DataOf<typeof contractSectionValidatedV1>;
