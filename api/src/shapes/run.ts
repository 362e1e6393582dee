import { errorClass, instant, riskLevel, route, runStatus, STAGES } from '@countersign/events';
import * as z from 'zod';

export const runError = z.object({
  class: errorClass,
  name: z.string(),
  message: z.string(),
  stage: z.string(),
});

/** A run, as lists show it. Costs are US dollars. */
export const runView = z
  .object({
    runId: z.string(),
    fileName: z.string(),
    status: runStatus,
    stage: z.enum(STAGES).nullable().meta({ description: 'Where the run is; null when it has ended' }),
    stageSince: instant,
    contractType: z.string().nullable(),
    typeScore: z.number().nullable(),
    reportType: z.string(),
    side: z.string().nullable().meta({ description: 'Side of the client, where it was said' }),
    pages: z.number().nullable(),
    language: z.string().nullable(),
    sections: z.object({ total: z.number(), passed: z.number(), failed: z.number() }),
    risk: z.object({ score: z.number(), level: riskLevel }).nullable(),
    route: route.nullable(),
    alerts: z.number(),
    reviewer: z.string().nullable(),
    costUsd: z.number(),
    error: runError.nullable(),
    waits: z
      .string()
      .optional()
      .meta({ description: 'What it waits for to begin; absent where it began, and of earlier versions' }),
    redrivable: z.boolean(),
    redrives: z.number(),
    linkedTo: z.string().nullable().meta({ description: 'Earlier run of the same bytes that did the work' }),
    key: z.string().meta({ description: 'Key in the inbox' }),
    via: z.enum(['upload', 'api', 'sweep']),
    uploadedBy: z.string().nullable().meta({ description: 'Name of whoever brought the document' }),
    reviewerGroup: z
      .string()
      .nullable()
      .meta({ description: 'Group that the run is for, once it is routed' }),
    receivedAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    forgottenAt: instant
      .nullable()
      .default(null)
      .meta({ description: 'When its words were deleted on request; it has no documents since' }),
  })
  .meta({ id: 'Run' });
export type Run = z.output<typeof runView>;

/** What a day, UTC, has cost of what it may: no contract begins once it is spent. US dollars. */
export const dayCostView = z.object({ costUsd: z.number(), maxCostUsd: z.number() }).meta({ id: 'DayCost' });
export type DayCost = z.output<typeof dayCostView>;
