import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { reportType, sectionId } from './vocabulary.ts';

export const contractSectionsPlannedV1 = defineEvent({
  type: 'contract.sections-planned.v1',
  summary: 'The sections of the report are known.',
  kind: 'fact',
  publishers: ['summarize'],
  consumer: 'choreographer',
  data: z.object({
    plan: objectRefV1,
    reportType,
    sections: z
      .array(z.object({ id: sectionId, title: z.string().max(120) }))
      .min(1)
      .max(40),
    firstAlone: z.boolean().optional().meta({
      description:
        'Whether the first is to be written before the others begin: they read from the cache what it writes there',
    }),
  }),
});

export type ContractSectionsPlannedV1 = EventOf<typeof contractSectionsPlannedV1>;
export type ContractSectionsPlannedV1Data = DataOf<typeof contractSectionsPlannedV1>;
