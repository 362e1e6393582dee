import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { readingSummaryV1 } from './documents/reading.v1.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { riskLevel, route, severity, slug } from './vocabulary.ts';

export const contractRoutedV1 = defineEvent({
  type: 'contract.routed.v1',
  summary: 'The contract has a risk level and someone to decide on it.',
  kind: 'fact',
  publishers: ['route'],
  consumer: 'choreographer',
  data: z.object({
    routing: objectRefV1,
    risk: z.object({ score: z.number().min(0).max(100), level: riskLevel }),
    route,
    because: z.string().max(500).optional().meta({ description: 'Why it is routed that way, as a sentence' }),
    group: slug.meta({ description: 'Reviewer group' }),
    lead: slug.meta({ description: 'Group that an overdue review goes to' }),
    approvalsRequired: z.number().int().nonnegative(),
    reviewHours: z.number().positive(),
    findings: z.number().int().nonnegative(),
    severities: z
      .record(z.string(), severity)
      .optional()
      .meta({ description: 'Severity of each finding, by its id' }),
    alerts: z.number().int().nonnegative(),
    uploaderMayApprove: z
      .boolean()
      .optional()
      .meta({ description: "The playbook's exception: who uploaded the contract may approve it" }),
    reading: readingSummaryV1.optional().meta({ description: 'What was read and what was not' }),
  }),
});

export type ContractRoutedV1 = EventOf<typeof contractRoutedV1>;
export type ContractRoutedV1Data = DataOf<typeof contractRoutedV1>;
