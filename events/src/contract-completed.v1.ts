import * as z from 'zod';
import { type DataOf, defineEvent, type EventOf } from './define-event.ts';
import { objectRefV1 } from './object-ref.v1.ts';
import { MOST_DECISIONS, reviewDecisionV1 } from './review-decision.v1.ts';
import { contractType, END_STATUSES, instant, reportType, riskLevel, route, score } from './vocabulary.ts';

export const contractCompletedV1 = defineEvent({
  type: 'contract.completed.v1',
  summary: 'A run came to its end: approved, partial or rejected.',
  kind: 'fact',
  publishers: ['choreographer'],
  data: z.object({
    status: z.enum(END_STATUSES),
    fileName: z.string(),
    document: objectRefV1,
    contractType,
    typeScore: score,
    reportType,
    pages: z.number().int().positive(),
    language: z.string(),
    risk: z.object({ score: z.number(), level: riskLevel }),
    route,
    sections: z.object({
      total: z.number().int().nonnegative(),
      passed: z.number().int().nonnegative(),
      failed: z.number().int().nonnegative(),
    }),
    alerts: z.number().int().nonnegative(),
    report: z.object({ docx: objectRefV1, pdf: objectRefV1 }).optional(),
    routing: objectRefV1,
    decisions: z.array(reviewDecisionV1).max(MOST_DECISIONS),
    costUsd: z.number().nonnegative(),
    startedAt: instant,
    finishedAt: instant,
    executionArn: z.string(),
  }),
});

export type ContractCompletedV1 = EventOf<typeof contractCompletedV1>;
export type ContractCompletedV1Data = DataOf<typeof contractCompletedV1>;
