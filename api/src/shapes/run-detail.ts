import { errorClass, instant, personV1, readingSummaryV1, STAGES, sectionStatus } from '@countersign/events';
import * as z from 'zod';
import { decisionView } from './decision.ts';
import { reviewView } from './review.ts';
import { runView } from './run.ts';

/** One step in a run's life. */
export const historyView = z
  .object({
    at: instant,
    what: z.string(),
    stage: z.enum(STAGES).nullable(),
    item: z.string().nullable().meta({ description: 'Section, where it is about one' }),
    taskId: z.string().nullable(),
    detail: z.string().nullable(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.output<typeof historyView>;

/** One request to a service. Rounds and revisions count from 0. */
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
export type Task = z.output<typeof taskView>;

/** How far one section is. */
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
export type SectionProgress = z.output<typeof sectionView>;

/** Names of a run's documents, below `…/documents/`. */
export const documentNames = z
  .array(z.string())
  .meta({ description: 'Names below /api/runs/{runId}/documents/' });

/** What was read of the document and what was not; absent until it was read, and of earlier versions. */
export const readingView = readingSummaryV1
  .optional()
  .meta({ description: 'What was read of the document and what was not' });

/** A run with its timeline. */
export const runDetailView = runView
  .extend({
    executionArn: z.string().nullable(),
    versionId: z.string().nullable(),
    contentHash: z.string().meta({ description: 'SHA-256 of the source, hex' }),
    bytes: z.number(),
    pipelineVersion: z.string(),
    uploader: personV1
      .nullable()
      .optional()
      .meta({ description: 'Whoever brought the document; absent of earlier versions' }),
    leadGroup: z
      .string()
      .nullable()
      .optional()
      .meta({ description: 'Group that leads the reviewers; absent of earlier versions' }),
    traceId: z
      .string()
      .optional()
      .meta({ description: 'Trace of the run in logs and events; absent of earlier versions' }),
    reading: readingView,
    timeline: z.array(historyView),
    tasks: z.array(taskView),
    sectionDetails: z.array(sectionView),
    reviews: z.array(reviewView),
    decisions: z.array(decisionView),
    documents: documentNames,
    documentHashes: z
      .record(z.string(), z.string())
      .meta({ description: 'SHA-256, hex, with which each document was recorded' }),
  })
  .meta({ id: 'RunDetail' });
export type RunDetail = z.output<typeof runDetailView>;
