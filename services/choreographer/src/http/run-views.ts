import {
  errorClass,
  instant,
  riskLevel,
  route,
  runStatus,
  STAGES,
  sectionStatus,
  severity,
} from '@countersign/events';
import * as z from 'zod';
import { isRedrivable } from '../domain/failure-notice.ts';
import type { Run } from '../domain/run.ts';

const stage = z.enum(STAGES).nullable();

/** A run, as lists show it. */
export const runView = z
  .object({
    runId: z.string(),
    fileName: z.string(),
    status: runStatus,
    stage: stage.meta({ description: 'Where the run is; null when it has ended' }),
    stageSince: instant,
    contractType: z.string().nullable(),
    typeScore: z.number().nullable(),
    reportType: z.string(),
    pages: z.number().nullable(),
    language: z.string().nullable(),
    sections: z.object({ total: z.number(), passed: z.number(), failed: z.number() }),
    risk: z.object({ score: z.number(), level: riskLevel }).nullable(),
    route: route.nullable(),
    alerts: z.number(),
    reviewer: z.string().nullable(),
    costUsd: z.number(),
    error: z
      .object({ class: errorClass, name: z.string(), message: z.string(), stage: z.string() })
      .nullable(),
    redrivable: z.boolean(),
    redrives: z.number(),
    linkedTo: z.string().nullable().meta({ description: 'Earlier run of the same bytes that did the work' }),
    key: z.string().meta({ description: 'Key in the inbox' }),
    via: z.enum(['upload', 'api', 'sweep']),
    receivedAt: instant,
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'Run' });

/** One step in a run's life. */
export const historyView = z
  .object({
    at: instant,
    what: z.string(),
    stage,
    item: z.string().nullable().meta({ description: 'Section, where it is about one' }),
    taskId: z.string().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });

/** One request to a service. */
export const taskView = z
  .object({
    taskId: z.string(),
    stage: z.enum(STAGES),
    item: z.string().nullable(),
    round: z.number(),
    revision: z.number(),
    attempt: z.number().meta({ description: 'Retries before this one' }),
    status: z.enum(['waiting', 'answered', 'failed', 'superseded']),
    error: z.object({ class: errorClass, name: z.string(), message: z.string() }).nullable(),
    costUsd: z.number(),
    dispatchedAt: instant,
    answeredAt: instant.nullable(),
  })
  .meta({ id: 'Task' });

export const sectionView = z
  .object({
    id: z.string(),
    title: z.string(),
    status: z.enum(['waiting', ...sectionStatus.options]),
    drafts: z.number().meta({ description: 'Drafts, repairs and changes asked for' }),
    retries: z.number(),
    costUsd: z.number(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Section' });

export const decisionView = z
  .object({
    reviewId: z.string(),
    round: z.number(),
    decision: z.enum(['approve', 'reject', 'request-changes']),
    by: z.string(),
    group: z.string(),
    at: instant,
    comment: z.string().nullable(),
    changes: z.array(z.object({ sectionId: z.string(), comment: z.string() })),
    severityChanges: z.array(
      z.object({ findingId: z.string(), from: severity, to: severity, reason: z.string() }),
    ),
  })
  .meta({ id: 'Decision' });

const iso = (date: Date | null) => date?.toISOString() ?? null;

export const viewRun = (run: Run): z.input<typeof runView> => ({
  ...run,
  stage: run.currentStage,
  stageSince: run.stageSince.toISOString(),
  sections: { total: run.sectionsTotal, passed: run.sectionsDone, failed: run.sectionsFailed },
  risk: run.riskLevel && run.riskScore !== null ? { score: run.riskScore, level: run.riskLevel } : null,
  error: run.failureClass && {
    class: run.failureClass,
    name: run.failureName ?? '',
    message: run.failureMessage ?? '',
    stage: run.failureStage ?? '',
  },
  redrivable: run.status === 'FAILED' && isRedrivable(run),
  key: run.objectKey,
  receivedAt: run.receivedAt.toISOString(),
  startedAt: iso(run.startedAt),
  finishedAt: iso(run.finishedAt),
});
