import { instant, riskLevel } from '@countersign/events';
import * as z from 'zod';

export const reviewStatus = z.enum(['open', 'closed', 'expired']);

/** A round of review; rounds count from 0. */
export const reviewView = z
  .object({
    reviewId: z.string(),
    runId: z.string(),
    round: z.number(),
    status: reviewStatus,
    groups: z.array(z.string()).meta({ description: 'Groups that may answer now' }),
    escalated: z.boolean(),
    approvals: z.object({ given: z.number(), required: z.number() }),
    riskLevel,
    contractType: z.string(),
    fileName: z.string(),
    requestedAt: instant,
    dueAt: instant,
    claimedBy: z.string().nullable().meta({ description: 'Name of whoever is at it' }),
    claimedById: z.string().nullable(),
    claimedAt: instant.nullable().optional().meta({ description: 'Absent of earlier versions' }),
    outcome: z.enum(['approved', 'rejected', 'changes-requested']).nullable(),
    closedAt: instant.nullable(),
  })
  .meta({ id: 'Review' });
export type Review = z.output<typeof reviewView>;
