import { reportType, riskLevel, runStatus, slug } from '@countersign/events';
import * as z from 'zod';
import { pageAnswer, pageQuery } from '../paging.ts';
import type { Routes } from '../route.ts';
import { dayCostView, runView } from '../shapes/run.ts';
import { runDetailView } from '../shapes/run-detail.ts';
import { OPERATORS, RUN_READERS } from '../who.ts';

const path = z.object({ runId: z.string().min(1).max(80) });

export const runRoutes = {
  startRun: {
    summary: 'Starts a run for an object of the inbox; an object that has a run keeps it',
    method: 'POST',
    url: '/api/runs',
    who: OPERATORS,
    body: z.object({
      key: z.string().min(1).max(1024).meta({ description: 'Key in the inbox' }),
      versionId: z.string().max(1024).optional(),
      reportType: reportType.optional(),
      side: slug.optional().meta({ description: 'Side of the client, e.g. `supplier`' }),
    }),
    status: 202,
    answer: runView,
    refusals: { NoSuchObject: 404 },
  },
  listRuns: {
    summary: 'Lists runs, newest first',
    method: 'GET',
    url: '/api/runs',
    who: RUN_READERS,
    query: z.object({
      ...pageQuery,
      status: runStatus.optional(),
      type: slug.optional().meta({ description: 'Contract type' }),
      level: riskLevel.optional(),
      text: z.string().min(1).max(200).optional().meta({ description: 'Part of the file name' }),
      key: z.string().max(1024).optional().meta({ description: 'Key in the inbox' }),
    }),
    status: 200,
    answer: z.object({
      runs: z.array(runView),
      ...pageAnswer,
      today: dayCostView
        .optional()
        .meta({ description: 'What all contracts have cost today (UTC), for whoever sees every run' }),
    }),
    refusals: {},
  },
  getRun: {
    summary: 'Shows a run with its timeline, sections, tasks, reviews and documents',
    method: 'GET',
    url: '/api/runs/{runId}',
    who: RUN_READERS,
    path,
    status: 200,
    answer: runDetailView,
    refusals: { NoSuchRun: 404 },
  },
  redriveRun: {
    summary: 'Lets a failed run go on at the stage that failed',
    method: 'POST',
    url: '/api/runs/{runId}/redrive',
    who: OPERATORS,
    path,
    body: z.object({
      overCap: z
        .boolean()
        .optional()
        .meta({ description: 'Also on a day that has cost what it may, and while places are taken' }),
    }),
    status: 202,
    answer: z.object({
      runId: z.string(),
      room: z
        .object({
          atWork: z.number().meta({ description: 'Runs that services work on, this one among them' }),
          places: z.number().meta({ description: 'Of which so many begin by themselves' }),
          today: dayCostView,
        })
        .optional()
        .meta({ description: 'How far it goes beyond what begins by itself; absent of earlier versions' }),
    }),
    refusals: {
      ...{ NoSuchRun: 404, NotFailed: 409, DocumentAtFault: 409, Cancelled: 409, NotRedrivable: 409 },
      ...{ DaySpent: 409, PlacesTaken: 409 },
    },
  },
  cancelRun: {
    summary: 'Ends a run that nobody wants any more: it fails for good, and its reviews are closed',
    method: 'POST',
    url: '/api/runs/{runId}/cancel',
    who: OPERATORS,
    path,
    body: z.object({
      reason: z.string().trim().min(1).max(500).meta({ description: 'Why, for whoever asks later' }),
    }),
    status: 202,
    answer: z.object({ runId: z.string() }),
    refusals: { NoSuchRun: 404, AlreadyEnded: 409 },
  },
} satisfies Routes;
