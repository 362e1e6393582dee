import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { contractType, riskLevel, slug } from './vocabulary.ts';

export const contractRiskAlertRaisedV1 = defineEvent({
  type: 'contract.risk-alert-raised.v1',
  summary: 'An alert went to the risk topic.',
  kind: 'fact',
  publishers: ['route'],
  data: z.object({
    alertId: z.string().max(128).meta({ description: 'Same for the same run and reason' }),
    reason: slug,
    riskLevel,
    contractType,
    group: slug,
    fileName: z.string(),
    message: z.string().max(2000),
  }),
});

export type ContractRiskAlertRaisedV1 = EventOf<typeof contractRiskAlertRaisedV1>;
export type ContractRiskAlertRaisedV1Data = DataOf<typeof contractRiskAlertRaisedV1>;
