import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { personV1 } from './person.v1.ts';
import { instant } from './vocabulary.ts';

export const contractForgottenV1 = defineEvent({
  type: 'contract.forgotten.v1',
  summary:
    'The words of a contract were deleted on request: source, text, sections, brief, reports and comments.',
  kind: 'fact',
  publishers: ['choreographer'],
  consumer: 'index',
  data: z.object({
    by: personV1,
    reason: z.string().meta({ description: 'Why, without words of the contract' }),
    at: instant,
    objects: z
      .number()
      .int()
      .nonnegative()
      .meta({ description: 'Versions of objects that were deleted; earlier records have their hashes' }),
  }),
});

export type ContractForgottenV1 = EventOf<typeof contractForgottenV1>;
export type ContractForgottenV1Data = DataOf<typeof contractForgottenV1>;
