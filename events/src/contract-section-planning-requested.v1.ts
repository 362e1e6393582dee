import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { contractType, reportType } from './vocabulary.ts';

export const contractSectionPlanningRequestedV1 = defineEvent({
  type: 'contract.section-planning-requested.v1',
  summary: 'Say which sections the report of this contract has.',
  kind: 'request',
  publishers: ['choreographer'],
  consumer: 'summarize',
  data: z.object({
    text: objectRefV1,
    contractType,
    reportType,
  }),
});

export type ContractSectionPlanningRequestedV1 = EventOf<typeof contractSectionPlanningRequestedV1>;
export type ContractSectionPlanningRequestedV1Data = DataOf<typeof contractSectionPlanningRequestedV1>;
