import * as z from 'zod';

/** The parts of the API's answers that the commands read; the API's own schemas say more. */
export const runShape = z.object({
  runId: z.string(),
  fileName: z.string(),
  status: z.enum(['RECEIVED', 'RUNNING', 'AWAITING_REVIEW', 'COMPLETED', 'PARTIAL', 'REJECTED', 'FAILED']),
  stage: z.string().nullable(),
  stageSince: z.string(),
  contractType: z.string().nullable(),
  typeScore: z.number().nullable(),
  pages: z.number().nullable(),
  language: z.string().nullable(),
  sections: z.object({ total: z.number(), passed: z.number(), failed: z.number() }),
  risk: z.object({ score: z.number(), level: z.string() }).nullable(),
  route: z.string().nullable(),
  alerts: z.number(),
  costUsd: z.number(),
  error: z.object({ class: z.string(), name: z.string(), message: z.string(), stage: z.string() }).nullable(),
  redrivable: z.boolean(),
  receivedAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type RunState = z.infer<typeof runShape>;

export const timelineShape = z.array(
  z.object({
    at: z.string(),
    what: z.string(),
    stage: z.string().nullable(),
    item: z.string().nullable(),
    detail: z.string().nullable(),
  }),
);

export const runDetailShape = runShape.extend({
  executionArn: z.string().nullable(),
  timeline: timelineShape,
  documents: z.array(z.string()),
});
export type RunDetail = z.infer<typeof runDetailShape>;

export const reviewShape = z.object({
  reviewId: z.string(),
  runId: z.string(),
  groups: z.array(z.string()),
  approvals: z.object({ given: z.number(), required: z.number() }),
  dueAt: z.string(),
});
export type OpenReview = z.infer<typeof reviewShape>;

export const linkShape = z.object({ url: z.url(), fileName: z.string() });
